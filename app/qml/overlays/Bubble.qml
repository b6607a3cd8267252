import QtQuick
import controls
import theme
import viewmodels

// One line of the conversation: the person's on the right, the assistant's on the left.
SpokenRow {
    id: row

    required property string text
    required property bool fromPerson
    readonly property real widest: width - Theme.metrics.gapLarge

    height: bubble.height

    // What the words take on one line; their own item's depends on the width that it is given.
    TextMetrics {
        id: measured

        text: row.text
        font: words.font
    }
    Rectangle {
        id: bubble

        x: row.fromPerson !== LayoutMirroring.enabled ? row.width - width : 0
        width: Math.min(Math.ceil(measured.advanceWidth) + 1 + 2 * Theme.metrics.padding,
                        row.widest - Lines.inset(words.text, words.font, row.widest - 2 * Theme.metrics.padding))
        height: words.implicitHeight + 2 * Theme.metrics.gapSmall
        radius: Theme.metrics.radius
        color: row.fromPerson ? Theme.color.primary : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: row.fromPerson ? Theme.color.primary : Theme.color.edge

        AppText {
            id: words

            x: Theme.metrics.padding
            y: Theme.metrics.gapSmall
            width: bubble.width - 2 * Theme.metrics.padding
            text: row.text
            color: row.fromPerson ? Theme.color.primaryText : Theme.color.text
            Accessible.ignored: true
        }
    }
}
