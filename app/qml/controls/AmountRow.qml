import QtQuick
import QtQuick.Layouts
import theme

// A row that leads somewhere and has an amount: beside the words where both fit, else below them. Heard as one sentence.
PressControl {
    id: control

    required property string sentence
    property string detail: ""
    property string amount: ""
    // A word under the amount: why it waits, what it brings.
    property string note: ""
    // Whether that word is a warning; the words say so, the colour helps.
    property bool urgent: false
    property string iconName: ""
    property bool leads: true
    // Whether it lies on a card of its own, or on one that holds several rows.
    property bool bare: false
    // Whether a line parts it from the row above, on a card that holds several.
    property bool ruled: false

    readonly property real ends: Math.max(amountText.naturalWidth, noteText.visible ? noteText.naturalWidth : 0)
    readonly property real arrow: leads ? chevron.width + Theme.metrics.gap : 0
    // Words come first: the picture goes before the amount goes below, and before a date or number is torn.
    readonly property bool pictured: iconName !== "" && Math.max(titleText.naturalWidth, widestWord()) + Theme.icon
                                     + Theme.metrics.gap + arrow <= availableWidth
    readonly property real room: availableWidth - arrow - (pictured ? Theme.icon + Theme.metrics.gap : 0)
    readonly property bool stacked: Math.max(titleText.naturalWidth, detailMetrics.advanceWidth(detail)) + ends + Theme.metrics.gap > room
    // Beside more than two lines the picture stands by the first one.
    readonly property bool tall: words.height > 3 * titleText.font.pixelSize

    function widestWord(): real {
        return Math.max(0, ...Theme.pieces(detail).map(word => Theme.whole(word) ? detailMetrics.advanceWidth(word) : 0))
    }

    leftPadding: bare ? 0 : Theme.metrics.padding
    rightPadding: bare ? 0 : Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    target: Theme.metrics.mainTarget
    radius: bare ? Theme.metrics.radiusSmall : Theme.metrics.radius

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: control.bare ? 0 : Theme.color.edgeWidth
        border.color: control.down ? Theme.color.primary : Theme.color.edge

        Divider {
            width: parent.width
            visible: control.ruled
        }
    }
    contentItem: RowLayout {
        spacing: Theme.metrics.gap

        Icon {
            Layout.alignment: control.tall ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: control.tall ? Math.max(0, (titleText.height / titleText.lineCount - height) / 2) : 0
            visible: control.pictured
            name: control.iconName === "" ? "info" : control.iconName
            color: Theme.color.primary
        }
        GridLayout {
            id: words

            Layout.fillWidth: true
            columns: control.stacked ? 1 : 2
            columnSpacing: Theme.metrics.gap
            rowSpacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    id: titleText

                    Layout.fillWidth: true
                    text: Theme.remarked(control.text)
                    font.bold: true
                    Accessible.ignored: true
                }
                SmallText {
                    id: detailText

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: Theme.parts(control.detail, !control.stacked || detailMetrics.advanceWidth(control.detail) <= control.room)
                    Accessible.ignored: true

                    FontMetrics {
                        id: detailMetrics

                        font: detailText.font
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: control.stacked
                Layout.maximumWidth: control.stacked ? -1 : Math.ceil(control.ends) + 1
                visible: control.amount !== "" || control.note !== ""
                spacing: 0

                AppText {
                    id: amountText

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: control.amount
                    font.bold: true
                    horizontalAlignment: control.stacked ? Text.AlignLeft : Text.AlignRight
                    Accessible.ignored: true
                }
                SmallText {
                    id: noteText

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: control.note
                    color: control.urgent ? Theme.color.negative : Theme.color.textMuted
                    horizontalAlignment: control.stacked ? Text.AlignLeft : Text.AlignRight
                    Accessible.ignored: true
                }
            }
        }
        Icon {
            id: chevron

            visible: control.leads
            name: "forward"
            size: Math.round(Theme.icon * 0.75)
            color: Theme.color.textMuted
        }
    }
    Accessible.name: sentence
}
