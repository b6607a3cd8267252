import QtQuick
import theme

// A page's actions. One primary a page; the others are secondary (outlined) or quiet (text alone).
PressControl {
    id: control

    enum Kind { Primary, Secondary, Quiet }

    property int kind: ActionButton.Primary
    property string iconName: ""
    // The colour of its words.
    readonly property color ink: dull ? Theme.color.textDisabled
                                          : kind === ActionButton.Primary ? Theme.color.primaryText
                                                                          : Theme.color.primary

    target: kind === ActionButton.Quiet ? Theme.metrics.target : Theme.metrics.mainTarget
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall

    background: Rectangle {
        radius: control.radius
        color: {
            if (control.kind === ActionButton.Primary)
                return control.dull ? Theme.color.disabled
                                        : control.down ? Theme.color.primaryPressed : Theme.color.primary
            if (control.down)
                return Theme.color.primaryTint
            return control.kind === ActionButton.Secondary ? Theme.color.surface : "transparent"
        }
        border.width: control.kind === ActionButton.Secondary ? Math.max(1.5, Theme.metrics.stroke) : 0
        border.color: control.dull ? Theme.color.outline : Theme.color.primary
    }
    contentItem: IconAndText {
        iconName: control.iconName
        text: control.text
        color: control.ink
        bold: true
        pixelSize: control.font.pixelSize
    }
}
