import QtQuick
import QtQuick.Layouts
import controls
import theme

// What became of a task: a sign and words say whether the bank ended as it was recorded.
Card {
    id: card

    required property var modelData
    readonly property bool same: modelData.same
    readonly property string told: modelData.text

    Layout.fillWidth: true
    implicitHeight: outcome.implicitHeight + 2 * Theme.metrics.gap

    RowLayout {
        id: outcome

        x: Theme.metrics.gap
        y: Theme.metrics.gap
        width: card.width - 2 * x
        spacing: Theme.metrics.gapSmall

        Icon {
            Layout.alignment: Qt.AlignTop
            name: card.same ? "check" : "warning"
            size: Math.round(Theme.base * 1.2)
            color: words.color
        }
        AppText {
            id: words

            Layout.fillWidth: true
            text: card.told
            color: card.same ? Theme.color.positive : Theme.color.negative
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
