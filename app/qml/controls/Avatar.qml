import QtQuick
import theme

// The elephant. A ring around it shows that it listens; the words beside it say so.
Rectangle {
    id: root

    property bool awake: false
    property real size: Math.round(Theme.metrics.target * 0.88)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.color.primaryTint
    border.width: awake ? 3 : Theme.color.edgeWidth > 1 ? Theme.color.edgeWidth : 0
    border.color: awake ? Theme.color.accent : Theme.color.edge
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: "elephant"
        size: Math.round(root.size * 0.78)
    }
}
