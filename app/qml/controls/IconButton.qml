import QtQuick
import theme

// A button with a sign alone; `text` is its name for those who cannot see the sign.
PressControl {
    id: control

    required property string iconName
    property color ink: Theme.color.text
    property color fill: "transparent"

    implicitWidth: Math.max(Theme.metrics.target, Theme.icon + 2 * Theme.metrics.gapSmall)
    implicitHeight: implicitWidth
    radius: width / 2

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : control.fill
        border.width: control.fill.a > 0 ? Theme.color.edgeWidth : 0
        border.color: Theme.color.edge
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.enabled ? control.ink : Theme.color.textDisabled
        }
    }
}
