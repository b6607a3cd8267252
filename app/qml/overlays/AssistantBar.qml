import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The assistant's place on every page: what it is doing, in words, and the button to talk.
Rectangle {
    id: bar

    required property AppViewModel app
    readonly property real inner: width - 2 * Theme.metrics.gap
    readonly property string line: app.assistant.earOpen && app.assistant.caption !== "" ? app.assistant.caption
                                                                                         : app.assistant.aside
    readonly property string invitation: app.assistant.away ? qsTr("点屏幕照常办") : qsTr("点我打字")
    readonly property bool idle: app.assistant.activity === "idle" && !app.assistant.away
    // One row where both parts fit with a readable line; else one above the other. An assistant at rest keeps to its row: its
    // words come before the pictures. Where they do not fit even then, it is its picture alone: what it does is said in words as
    // soon as it does something.
    readonly property bool crowded: talk.signWidth + opener.leastWidth + Theme.metrics.gap > inner
    readonly property bool bare: crowded && idle
    readonly property bool stacked: crowded && !idle
    readonly property bool wordy: !bare || talk.wordWidth + restWidth + grid.columnSpacing <= inner
    readonly property real restWidth: Math.ceil(rest.advanceWidth) + 1 + opener.leftPadding + opener.rightPadding
    // The hint stands on one line or not at all; it is told in any case.
    readonly property bool hinted: !bare && line === "" && talk.implicitWidth + avatar.width + hint.implicitWidth + Theme.metrics.gap
                                   + grid.columnSpacing + opener.leftPadding + opener.rightPadding <= inner

    implicitHeight: grid.implicitHeight + 2 * Theme.metrics.gapSmall + 8
    color: Theme.color.surface

    Rectangle {
        width: parent.width
        height: Theme.color.edgeWidth
        color: Theme.color.divider
    }
    TextMetrics {
        id: rest

        text: bar.app.assistant.activityText
        font: stateText.font
    }
    GridLayout {
        id: grid

        x: Theme.metrics.gap
        y: Theme.metrics.gapSmall
        width: bar.inner
        columns: bar.stacked ? 1 : 2
        columnSpacing: Theme.metrics.gapSmall
        rowSpacing: Theme.metrics.gapSmall

        PressControl {
            id: opener

            readonly property real leastWidth: avatar.width + Theme.metrics.gap + Math.min(stateText.implicitWidth, 5.2 * Theme.base)
                                               + leftPadding + rightPadding

            Layout.fillWidth: bar.wordy
            text: qsTr("小象，%1").arg(bar.app.assistant.activityText)
            leftPadding: 4
            rightPadding: 4
            topPadding: 2
            bottomPadding: 2
            target: Theme.metrics.mainTarget
            Accessible.name: text
            Accessible.description: bar.line === "" ? bar.invitation : bar.line
            onClicked: bar.app.navigation.openConversation()

            background: Rectangle {
                radius: opener.radius
                color: opener.down ? Theme.color.primaryTint : "transparent"
            }
            contentItem: RowLayout {
                spacing: Theme.metrics.gap

                Avatar {
                    id: avatar

                    visible: !bar.bare || !bar.wordy
                    awake: bar.app.assistant.earOpen
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    visible: bar.wordy
                    spacing: 0

                    AppText {
                        id: stateText

                        Layout.fillWidth: true
                        text: bar.app.assistant.activityText
                        font.bold: true
                        Accessible.ignored: true
                    }
                    SmallText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: bar.line
                        Accessible.ignored: true
                    }
                    SmallText {
                        id: hint

                        Layout.fillWidth: true
                        visible: bar.hinted
                        text: bar.invitation
                        Accessible.ignored: true
                    }
                }
            }
        }
        TalkButton {
            id: talk

            objectName: "tour-talk"
            // What is left of the row.
            readonly property real room: bar.inner - (!bar.bare ? opener.leastWidth + Theme.metrics.gap
                                                                : (bar.wordy ? bar.restWidth : avatar.width + 8) + grid.columnSpacing)

            Layout.fillWidth: bar.crowded && !(bar.bare && bar.wordy)
            app: bar.app
            roomy: bar.idle && fullWidth <= room
            pictured: bar.stacked || signWidth <= room
        }
    }
}
