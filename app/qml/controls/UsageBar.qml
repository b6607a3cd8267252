import QtQuick
import theme

// How much of something is used. The words beside it carry the meaning; it is not heard.
Rectangle {
    id: root

    required property real share

    implicitWidth: 120
    implicitHeight: Math.round(Theme.small * 0.5)
    radius: height / 2
    color: Theme.color.surfaceSunken
    border.width: 1
    border.color: Theme.color.outline

    Rectangle {
        width: Math.max(root.share > 0 ? height : 0, root.width * Math.max(0, Math.min(1, root.share)))
        height: root.height
        radius: height / 2
        color: Theme.color.primary
    }
}
