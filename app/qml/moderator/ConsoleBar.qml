import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Whose session it is, how it stands, the times, and what moves it on. It stays while the rest scrolls.
Rectangle {
    id: root

    required property ConsoleViewModel session
    signal endAsked

    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gapSmall
    color: Theme.color.surface

    Rectangle {
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: 1
        color: Theme.color.divider
    }
    ColumnLayout {
        id: column

        x: Theme.metrics.margin
        y: Theme.metrics.gapSmall
        width: root.width - 2 * x
        spacing: 8

        GridLayout {
            Layout.fillWidth: true
            columns: root.width > 480 * Theme.textScale ? 2 : 1
            columnSpacing: Theme.metrics.gap
            rowSpacing: 8

            HeadingText {
                Layout.fillWidth: true
                text: root.session.title
                font.pixelSize: Theme.lead
            }
            RowLayout {
                spacing: Theme.metrics.gap

                Tag {
                    kind: root.session.open ? Tag.Good : Tag.Waiting
                    text: root.session.linkText
                }
                ConsoleButton {
                    text: qsTr("字号")
                    Accessible.name: qsTr("字号，换下一种")
                    onClicked: root.session.looks.nextTextSize()
                }
                ConsoleButton {
                    text: qsTr("颜色")
                    Accessible.name: qsTr("颜色，换下一种")
                    onClicked: root.session.looks.nextPalette()
                }
            }
        }
        Flow {
            id: told

            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            KeptFact {
                width: Math.min(implicitWidth, told.width)
                kept: root.session.kept.screen
                text: root.session.kept.screenText
            }
            KeptFact {
                width: Math.min(implicitWidth, told.width)
                kept: root.session.kept.sound
                text: root.session.kept.soundText
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapLarge

            ColumnLayout {
                spacing: 0
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1，%2").arg(root.session.phase).arg(root.session.progress)

                SmallText {
                    text: root.session.progress
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                AppText {
                    text: root.session.phase
                    font.pixelSize: Theme.title
                    font.bold: true
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            TimeFact {
                name: qsTr("实验用时")
                value: root.session.sessionTime
            }
            TimeFact {
                name: qsTr("任务用时")
                value: root.session.taskTime
            }
            TimeFact {
                name: qsTr("离时限")
                value: root.session.leftTime
                near: root.session.near
            }
            ConsoleButton {
                strong: enabled
                enabled: root.session.canGoOn
                text: root.session.goOnText
                key: root.session.keys["go-on"]
                onClicked: root.session.goOn()
            }
            ConsoleButton {
                enabled: root.session.inTask
                text: root.session.paused ? qsTr("继续") : qsTr("暂停")
                key: root.session.keys["pause"]
                onClicked: root.session.pause()
            }
            ConsoleButton {
                enabled: root.session.open && !root.session.over
                text: qsTr("结束实验…")
                key: root.session.keys["end"]
                onClicked: root.endAsked()
            }
        }
        Notice {
            Layout.fillWidth: true
            help: ""
            text: root.session.notice
        }
    }
}
