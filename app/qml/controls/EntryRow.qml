import QtQuick
import QtQuick.Layouts
import theme

// One line of a statement: from whom, what, how much. Heard as one sentence.
Item {
    id: root

    required property string title
    required property string detail
    required property string amount
    required property bool incoming
    required property string sentence
    // A number in the detail is never broken, and a name not into a column of two characters: where they do not fit beside
    // the amount, the amount goes below.
    // Asked again when the type has grown.
    readonly property real typeHeight: metrics.height
    readonly property real longestWord: typeHeight === 0 ? 0 : Math.max(0, ...detail.split(/ (?!周)/).map(word => metrics.advanceWidth(word)))
    readonly property real shortestTitle: Math.min(titleText.naturalWidth, 6 * titleText.font.pixelSize)
    readonly property bool stacked: amountText.naturalWidth > (width - Theme.metrics.gap) * 0.55
                                    || Math.max(longestWord, shortestTitle) + amountText.naturalWidth + Theme.metrics.gap > width
    // What there is for the words; told from the outside, so that the words do not ask for what they make.
    readonly property real room: stacked ? width : width - amountText.naturalWidth - Theme.metrics.gap

    implicitWidth: 300
    implicitHeight: grid.implicitHeight + 2 * Theme.metrics.gapSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence

    FontMetrics {
        id: metrics

        font: detailText.font
    }
    GridLayout {
        id: grid

        y: Theme.metrics.gapSmall
        width: root.width
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.metrics.gap
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                id: titleText

                Layout.fillWidth: true
                text: root.title
                Accessible.ignored: true
            }
            SmallText {
                id: detailText

                Layout.fillWidth: true
                text: Theme.parts(root.detail, root.typeHeight > 0 && metrics.advanceWidth(root.detail) <= root.room)
                Accessible.ignored: true
            }
        }
        AppText {
            id: amountText

            text: root.amount
            font.bold: true
            color: root.incoming ? Theme.color.positive : Theme.color.text
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
