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

    Connections {
        target: root.replay
        function onDone() {
            ring.opacity = root.replay.pressed ? 1 : 0
            if (root.replay.pressed)
                fade.restart()
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
    Rectangle {
        anchors {
            bottom: parent.bottom
            bottomMargin: 100
            horizontalCenter: parent.horizontalCenter
        }
        visible: caption.text !== ""
        width: Math.min(parent.width - 24, caption.implicitWidth + 32)
        height: caption.implicitHeight + 16
        radius: 12
        color: "#d0000000"

        AppText {
            id: caption

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 56)
            text: root.replay.subtitle
            color: "#ffffff"
            font.pixelSize: 20
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
