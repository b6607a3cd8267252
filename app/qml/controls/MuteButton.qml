import QtQuick
import viewmodels

// Do not wait for the wake phrase for an hour, or wait for it again now. One place for both, so that the way back is seen.
ActionButton {
    id: root

    required property AppViewModel app
    readonly property bool muted: app.wake.muted

    visible: app.wake.works
    kind: muted ? ActionButton.Primary : ActionButton.Secondary
    iconName: "microphone"
    text: muted ? qsTr("现在就听") : qsTr("先别听，一小时")
    onClicked: muted ? app.wake.unmute() : app.wake.mute()
}
