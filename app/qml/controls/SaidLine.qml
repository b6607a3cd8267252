import QtQuick
import QtQuick.Layouts
import theme

// Something that one of two said: whose it is in words and by its side. Heard as one sentence.
Item {
    id: root

    required property bool mine
    required property string who
    required property string text
    required property string sentence

    implicitWidth: 200
    implicitHeight: bubble.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    FontMetrics {
        id: whoMetrics

        font: whoText.font
    }
    FontMetrics {
        id: wordsMetrics

        font: wordsText.font
    }
    Rectangle {
        id: bubble

        // Asked for again when the type changes, which a height tells and a function does not.
        readonly property real longest: wordsMetrics.height > 0 ? Math.ceil(Math.max(...root.text.split("\n").map(line => wordsMetrics.advanceWidth(line)))) + 1 : 0
        readonly property real named: whoMetrics.height > 0 ? Math.ceil(whoMetrics.advanceWidth(root.who)) + 1 : 0

        x: root.mine ? root.width - width : 0
        // Measured apart from the texts, whose own widths follow from it.
        width: Math.min(root.width, Math.max(named, longest) + 2 * Theme.metrics.gap)
        implicitHeight: column.implicitHeight + 2 * Theme.metrics.gapSmall
        height: implicitHeight
        radius: Theme.metrics.radius
        color: root.mine ? Theme.color.primaryTint : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.edge

        ColumnLayout {
            id: column

            x: Theme.metrics.gap
            y: Theme.metrics.gapSmall
            width: bubble.width - 2 * Theme.metrics.gap
            spacing: 2

            SmallText {
                id: whoText

                Layout.fillWidth: true
                text: root.who
                color: root.mine ? Theme.color.primaryTintText : Theme.color.textMuted
                Accessible.ignored: true
            }
            AppText {
                id: wordsText

                Layout.fillWidth: true
                text: root.text
                color: root.mine ? Theme.color.primaryTintText : Theme.color.text
                Accessible.ignored: true
            }
        }
    }
}
