import QtQuick
import theme

// A drawing from assets/icons in one colour, sharp at every size of the window.
Image {
    id: icon

    required property string name
    property color color: Theme.color.text
    property real size: Theme.icon
    // Points along the line of reading, and turns round where that runs from right to left.
    readonly property bool directed: ["back", "forward", "send"].includes(name)

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size * Theme.renderScale), Math.ceil(size * Theme.renderScale))
    source: "image://icons/" + name + "/" + String(color).slice(1)
    fillMode: Image.PreserveAspectFit
    mirror: directed && LayoutMirroring.enabled
    Accessible.ignored: true
}
