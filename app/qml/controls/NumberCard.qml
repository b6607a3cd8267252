import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A number of a bill: whose it is, in full, and what it owes. The focus starts here, so that it is read before it is paid.
Card {
    id: card

    required property AppViewModel app
    // Whether the number itself is the main thing.
    readonly property bool numbered: app.billAccount.owedText === app.billAccount.digits

    hero: true
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.billAccount.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: card.app.billAccount.title
        color: Theme.color.heroText
        font.pixelSize: Theme.lead
        font.bold: true
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        // A number to be checked stays on one line and gives way in size.
        text: card.numbered ? card.app.billAccount.digits.replace(/ /g, "\u00a0") : card.app.billAccount.owedText
        color: Theme.color.heroText
        font.pixelSize: card.numbered ? Math.floor(Theme.headline * Math.max(0.5, Math.min(1, (card.width - 2 * card.padding) / numberMetrics.advanceWidth)))
                                      : Theme.headline
        font.bold: true
        Accessible.ignored: true

        TextMetrics {
            id: numberMetrics

            text: card.app.billAccount.digits + " "
            font.family: Theme.family
            font.pixelSize: Theme.headline
            font.bold: true
        }
    }
    SmallText {
        Layout.fillWidth: true
        text: card.app.billAccount.company
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    SmallText {
        Layout.fillWidth: true
        visible: !card.numbered
        // What it is stands above it, where both do not fit on one line.
        text: lineMetrics.advanceWidth <= card.width - 2 * card.padding ? lineMetrics.text : lineMetrics.text.replace(" ", "\n")
        color: Theme.color.heroTextMuted
        Accessible.ignored: true

        TextMetrics {
            id: lineMetrics

            text: qsTr("%1 %2").arg(card.app.billAccount.numberName).arg(card.app.billAccount.digits)
            font.family: Theme.family
            font.pixelSize: Theme.small
        }
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
