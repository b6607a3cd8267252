import QtQuick
import controls
import theme

// One point of a scale; the chosen one is filled and ticked.
PressControl {
    id: point

    required property int value
    required property string label
    required property bool chosen

    text: label
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    // The button's own state: Qt takes what it tells assistive technology from there and from nowhere else.
    // A press turns it over by itself; the model alone decides.
    checkable: true
    checked: chosen
    onToggled: checked = Qt.binding(() => point.chosen)
    Accessible.role: Accessible.RadioButton
    Accessible.name: label.replace("  ", "，")

    background: Rectangle {
        radius: point.radius
        color: point.chosen ? Theme.color.primary : point.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: 1.5
        border.color: point.chosen ? Theme.color.primary : Theme.color.outline
    }
    contentItem: IconAndText {
        atStart: true
        iconName: point.chosen ? "check" : "ring"
        text: point.label
        bold: point.chosen
        color: point.chosen ? Theme.color.primaryText : Theme.color.text
    }
}
