import QtQuick
import QtQuick.Layouts
import theme

// A term on offer: for how long, the rate, what it brings and when. Filled and ticked where it is the chosen one.
PressControl {
    id: control

    required property string label
    required property string rate
    required property string until
    required property string interest
    required property bool chosen
    required property string sentence
    readonly property color ink: chosen ? Theme.color.primaryText : Theme.color.text
    readonly property color inkMuted: chosen ? Theme.color.primaryText : Theme.color.textMuted
    readonly property bool stacked: Math.max(head.implicitWidth, day.implicitWidth)
                                    + Math.max(rateText.naturalWidth, gain.naturalWidth) + Theme.metrics.gap
                                    > availableWidth

    text: label
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    target: Theme.metrics.mainTarget
    checkable: true
    checked: chosen
    onToggled: checked = Qt.binding(() => control.chosen)
    Accessible.role: Accessible.RadioButton
    Accessible.name: sentence

    background: Rectangle {
        radius: control.radius
        color: control.chosen ? Theme.color.primary : control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: 1.5
        border.color: control.chosen ? Theme.color.primary : Theme.color.outline
    }
    contentItem: GridLayout {
        columns: control.stacked ? 1 : 2
        columnSpacing: Theme.metrics.gap
        rowSpacing: 0

        IconAndText {
            id: head

            Layout.fillWidth: true
            iconName: control.chosen ? "check" : ""
            text: control.label
            color: control.ink
            bold: true
            atStart: true
        }
        AppText {
            id: rateText

            Layout.fillWidth: control.stacked
            Layout.alignment: control.stacked ? Qt.AlignLeft : Qt.AlignRight
            text: control.rate
            color: control.ink
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            id: day

            Layout.fillWidth: true
            text: control.until
            color: control.inkMuted
            Accessible.ignored: true
        }
        SmallText {
            id: gain

            Layout.fillWidth: control.stacked
            Layout.alignment: control.stacked ? Qt.AlignLeft : Qt.AlignRight
            text: control.interest
            color: control.inkMuted
            Accessible.ignored: true
        }
    }
}
