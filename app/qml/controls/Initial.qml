import QtQuick
import theme

// A person's round picture: the first character of the name.
Rectangle {
    id: root

    required property string character
    property real size: Math.round(Theme.metrics.target * 0.84 * Theme.iconScale)

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.color.accentTint
    border.width: Theme.color.edgeWidth > 1 ? Theme.color.edgeWidth : 0
    border.color: Theme.color.edge

    Text {
        anchors.centerIn: parent
        text: root.character
        color: Theme.color.accentTintText
        font.family: Theme.family
        font.pixelSize: Math.round(root.size * 0.5)
        font.bold: true
        Accessible.ignored: true
    }
}
