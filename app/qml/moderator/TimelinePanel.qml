pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What happened, the newest at the end and in sight unless somebody reads further up.
Panel {
    id: root

    required property ConsoleViewModel session

    // Where something new stands: at the end.
    function enter() {
        list.currentIndex = list.count - 1
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    heading: qsTr("时间线")
    remark: session.keys["timeline"]

    Item {
        Layout.fillWidth: true
        implicitHeight: Math.round(300 * Theme.textScale)

        SpokenList {
            id: list

            property bool follows: true

            anchors.fill: parent
            name: qsTr("时间线，共%1条").arg(count)
            model: root.session.lines
            onMovementEnded: follows = atYEnd
            onCountChanged: Qt.callLater(follow)
            onContentHeightChanged: Qt.callLater(follow)

            function follow() {
                if (follows && !activeFocus)
                    positionViewAtEnd()
            }

            delegate: SpokenRow {
                id: row

                required property string time
                required property string text
                required property bool mine
                required property string name

                width: list.width - 14
                height: line.implicitHeight + 6
                sentence: name

                Rectangle {
                    anchors.fill: parent
                    visible: row.mine
                    radius: 4
                    color: Theme.color.primaryTint
                }
                RowLayout {
                    id: line

                    x: 4
                    y: 3
                    width: parent.width - 8
                    spacing: Theme.metrics.gap

                    SmallText {
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: Math.round(Theme.small * 3.6)
                        text: row.time
                        color: row.mine ? Theme.color.primaryTintText : Theme.color.textMuted
                        font.features: { "tnum": 1 }
                        Accessible.ignored: true
                    }
                    SmallText {
                        Layout.fillWidth: true
                        text: row.text
                        color: row.mine ? Theme.color.primaryTintText : Theme.color.text
                        font.bold: row.mine
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
