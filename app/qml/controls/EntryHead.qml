import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Who and how much, large. One item to the ear, where the page begins.
FocusScope {
    id: root

    required property AppViewModel app

    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gap
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.bookEntry.sentence
    Accessible.focusable: true

    ColumnLayout {
        id: column

        y: Theme.metrics.gap
        width: root.width
        spacing: Theme.metrics.gapSmall

        AppText {
            Layout.fillWidth: true
            text: root.app.bookEntry.counterparty
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        AppText {
            id: amount

            Layout.fillWidth: true
            text: root.app.bookEntry.amount
            color: root.app.bookEntry.incoming ? Theme.color.positive : Theme.color.text
            font.pixelSize: Math.max(Theme.base, Math.floor(Theme.display * Math.min(1, width / (full.advanceWidth + 2))))
            font.bold: true
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    TextMetrics {
        id: full

        text: amount.text
        font.family: Theme.family
        font.pixelSize: Theme.display
        font.bold: true
    }
    FocusRing {
        around: root
        radius: Theme.metrics.radiusSmall
    }
}
