import QtQuick
import theme

// A filter that is on or off, as wide as its words. On, it is filled and ticked; assistive technology is told as well.
PressControl {
    id: chip

    required property bool on

    leftPadding: Theme.metrics.gap
    rightPadding: Theme.metrics.gap
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    radius: Math.min(height / 2, Theme.metrics.radiusLarge)
    // The button's own state: Qt takes what it tells assistive technology from there and from nowhere else.
    // A press turns it over by itself; `on` alone decides.
    checkable: true
    checked: on
    onToggled: checked = Qt.binding(() => chip.on)
    Accessible.role: Accessible.CheckBox
    Accessible.onToggleAction: chip.click()

    background: Rectangle {
        radius: chip.radius
        color: !chip.enabled ? Theme.color.disabled : chip.on ? Theme.color.primary : chip.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: 1.5
        border.color: chip.on ? Theme.color.primary : Theme.color.outline
    }
    contentItem: IconAndText {
        iconName: chip.on ? "check" : ""
        text: chip.text
        color: !chip.enabled ? Theme.color.textDisabled : chip.on ? Theme.color.primaryText : Theme.color.text
        bold: chip.on
    }
}
