pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What the conversation shows: state, what is missing, what was said, and two ways to say more.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property AssistantViewModel assistant: app.assistant
    // Whether the state needs a line of its own: decided for five characters, so that it does not hop while one talks.
    readonly property bool crowded: avatar.width + Math.max(stateBeside.implicitWidth, 5.1 * Theme.title) + close.implicitWidth
                                    + 2 * Theme.metrics.gap > width - 2 * Theme.metrics.margin

    function send() {
        if (root.assistant.send(input.text))
            input.clear()
    }

    // Put the focus where a person can begin.
    function begin() {
        if (root.assistant.away)
            close.forceActiveFocus(Qt.OtherFocusReason)
        else if (root.assistant.canHear)
            talk.forceActiveFocus(Qt.OtherFocusReason)
        else
            input.forceActiveFocus(Qt.OtherFocusReason)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim

        TapHandler {
            onTapped: root.app.navigation.closeConversation()
        }
    }
    Rectangle {
        id: sheet

        anchors {
            fill: parent
            topMargin: 44
            bottomMargin: -radius
        }
        radius: Theme.metrics.radiusLarge
        color: Theme.color.background
        border.width: Theme.color.edgeWidth > 1 ? Theme.color.edgeWidth : 0
        border.color: Theme.color.edge

        TapHandler {}
        ColumnLayout {
            anchors {
                fill: parent
                topMargin: Theme.metrics.gap + 4
                leftMargin: Theme.metrics.margin
                rightMargin: Theme.metrics.margin
                bottomMargin: sheet.radius + Theme.metrics.gap
            }
            spacing: Theme.metrics.gap

            RowLayout {
                spacing: Theme.metrics.gap

                Avatar {
                    id: avatar

                    awake: root.assistant.earOpen
                }
                HeadingText {
                    id: stateBeside

                    Layout.fillWidth: true
                    visible: !root.crowded
                    text: root.assistant.activityText
                    Accessible.name: qsTr("小象，%1").arg(text)
                }
                Item {
                    Layout.fillWidth: true
                    visible: root.crowded
                }
                ActionButton {
                    id: close

                    kind: ActionButton.Quiet
                    leftPadding: 8
                    rightPadding: 8
                    iconName: "close"
                    text: qsTr("收起")
                    onClicked: root.app.navigation.closeConversation()
                }
            }
            HeadingText {
                Layout.fillWidth: true
                visible: root.crowded
                text: root.assistant.activityText
                Accessible.name: qsTr("小象，%1").arg(text)
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                Examples {
                    anchors.fill: parent
                    visible: root.assistant.wordless
                    app: root.app
                }
                Transcript {
                    anchors.fill: parent
                    visible: !root.assistant.wordless
                    assistant: root.assistant
                }
            }
            LiveCaption {
                Layout.fillWidth: true
                assistant: root.assistant
            }
            // What nobody would read or hear is not offered.
            RowLayout {
                visible: !root.assistant.away
                spacing: Theme.metrics.gapSmall

                Field {
                    id: input

                    Layout.fillWidth: true
                    name: qsTr("打字告诉小象")
                    placeholderText: qsTr("打字")
                    onAccepted: root.send()
                }
                IconButton {
                    iconName: "send"
                    text: qsTr("发送")
                    fill: Theme.color.primary
                    ink: Theme.color.primaryText
                    onClicked: root.send()
                }
            }
            TalkButton {
                id: talk

                Layout.fillWidth: true
                visible: !root.assistant.away
                app: root.app
            }
        }
    }
}
