import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A number of a bill: whose it is, in full, and what it owes. The focus starts here, so that it is read before it is paid.
Card {
    id: card

    required property AppViewModel app

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
        text: card.app.billAccount.owedText
        color: Theme.color.heroText
        font.pixelSize: Theme.headline
        font.bold: true
        Accessible.ignored: true
    }
    SmallText {
        Layout.fillWidth: true
        text: card.app.billAccount.company
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    SmallText {
        Layout.fillWidth: true
        visible: card.app.billAccount.owedText !== card.app.billAccount.digits
        text: qsTr("%1 %2").arg(card.app.billAccount.numberName).arg(card.app.billAccount.digits)
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
