import QtQuick
import theme

// How much of something is used, as a bar. The words beside it say the same.
Rectangle {
    id: root

    required property real share
    property color fill: Theme.color.primary

    implicitWidth: 100
    implicitHeight: 8
    radius: height / 2
    color: Theme.color.surfaceSunken
    border.width: 1
    border.color: Theme.color.edge
    Accessible.ignored: true

    Rectangle {
        width: Math.max(root.share > 0 ? root.height : 0, root.width * Math.min(1, root.share))
        height: root.height
        radius: root.radius
        color: root.fill
    }
}
