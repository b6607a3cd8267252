import QtQuick
import theme

// A short word on a ground that says what state a thing is in. Its sign and its word carry it, the colour helps.
// It cannot be pressed; a row that holds it says the word in its own sentence.
Rectangle {
    id: tag

    enum Kind { Plain, Good, Bad, Waiting }

    property int kind: Tag.Plain
    required property string text
    property string iconName: kind === Tag.Good ? "check" : kind === Tag.Bad ? "warning" : kind === Tag.Waiting ? "clock" : ""
    readonly property color ink: kind === Tag.Good ? Theme.color.positive : kind === Tag.Bad ? Theme.color.negative
                                                   : kind === Tag.Waiting ? Theme.color.accentTintText : Theme.color.primaryTintText
    readonly property color ground: kind === Tag.Good ? Theme.color.positiveTint : kind === Tag.Bad ? Theme.color.negativeTint
                                                      : kind === Tag.Waiting ? Theme.color.accentTint : Theme.color.primaryTint

    implicitWidth: words.implicitWidth + 2 * Theme.metrics.gapSmall + 4
    implicitHeight: words.implicitHeight + 4
    radius: Theme.metrics.radiusSmall
    color: ground
    border.width: Theme.color.edgeWidth
    border.color: Theme.color.edgeWidth > 1 ? ink : ground
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    IconAndText {
        id: words

        x: Theme.metrics.gapSmall + 2
        y: 2
        width: tag.width - 2 * x
        iconName: tag.iconName
        iconSize: Math.round(Theme.small * 1.2)
        text: tag.text
        color: tag.ink
        pixelSize: Theme.small
        bold: true
    }
}
