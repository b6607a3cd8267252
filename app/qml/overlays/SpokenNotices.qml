import QtQuick
import viewmodels

// Where spoken notices appear for assistive technology: a notification that comes up is read by every screen reader.
// What it says is on the page as well, so it needs no place for the eye.
Item {
    id: root

    required property AnnouncerViewModel announcer
    // What was said last, for the harness that listens in.
    property string text: ""

    width: 1
    height: 1
    visible: false
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Connections {
        target: root.announcer
        function onAnnounced(text: string) {
            root.visible = false
            root.text = text
            root.visible = true
            withdraw.restart()
        }
    }
    // Withdrawn again, so that nobody comes upon an old notice while reading the page.
    Timer {
        id: withdraw

        interval: 5000
        onTriggered: root.visible = false
    }
}
