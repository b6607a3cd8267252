import QtQuick
import theme

// The way to the search, looking like the field that it leads to.
PressControl {
    id: control

    text: qsTr("搜功能、收支")
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    radius: Math.min(height / 2, Theme.metrics.radiusLarge)

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: 1.5
        border.color: Theme.color.outline
    }
    contentItem: IconAndText {
        iconName: "search"
        text: control.text
        atStart: true
        color: Theme.color.textMuted
    }
}
