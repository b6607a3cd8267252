import QtQuick
import controls
import theme
import viewmodels

// Over the phone in which a session is replayed: a ring where a finger came down, and what was said, as a caption.
Item {
    id: root

    required property ReplayViewModel replay

    objectName: "replay-marks"
    anchors.fill: parent
    z: 1000

    // While it stands, what was done last stays to be looked at; while it runs, it goes after a while and hides nothing.
    function pass() {
        fade.restart()
        away.restart()
    }

    Connections {
        target: root.replay
        function onDone() {
            fade.stop()
            away.stop()
            ring.opacity = root.replay.pressed ? 1 : 0
            words.opacity = 1
            if (!root.replay.standing)
                root.pass()
        }
        function onStandingChanged() {
            if (!root.replay.standing)
                root.pass()
        }
    }
    Rectangle {
        id: ring

        x: root.replay.place.x - width / 2
        y: root.replay.place.y - height / 2
        width: 56
        height: 56
        radius: width / 2
        opacity: 0
        color: "transparent"
        border.width: 5
        border.color: Theme.color.negative
        Accessible.ignored: true

        // A second ring, so that it is seen on any ground.
        Rectangle {
            anchors.fill: parent
            anchors.margins: 5
            radius: width / 2
            color: "transparent"
            border.width: 2
            border.color: Theme.color.surface
        }
        SequentialAnimation {
            id: fade

            PauseAnimation { duration: 700 }
            NumberAnimation { target: ring; property: "opacity"; to: 0; duration: 300 }
        }
    }
    // At the top: what is pressed lies at the bottom, and must be seen.
    Rectangle {
        id: words

        anchors {
            top: parent.top
            topMargin: 8
            horizontalCenter: parent.horizontalCenter
        }
        visible: caption.text !== "" && opacity > 0
        width: Math.min(parent.width - 16, Math.ceil(caption.implicitWidth) + 32)
        height: caption.height + 16
        radius: 12
        color: "#1a1a1a"
        border.width: 2
        border.color: "#ffffff"

        AppText {
            id: caption

            anchors.centerIn: parent
            width: Math.min(Math.ceil(implicitWidth), root.width - 48)
            text: root.replay.subtitle
            color: "#ffffff"
            font.pixelSize: Math.min(28, Math.max(20, Theme.base))
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        SequentialAnimation {
            id: away

            PauseAnimation { duration: 2500 }
            PropertyAction { target: words; property: "opacity"; value: 0 }
        }
    }
}
