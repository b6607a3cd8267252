import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// How much is to be paid and until when. The focus starts here, so that it is read at once.
Card {
    id: card

    required property AppViewModel app

    hero: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.name: app.card.plainBillSentence
    Accessible.focusable: true

    MoneyText {
        Layout.fillWidth: true
        visible: card.app.card.mustPay
        money: card.app.card.due
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: card.app.card.mustPay ? card.app.card.dueWords : qsTr("现在不用还款")
        color: Theme.color.heroText
        font.bold: !card.app.card.mustPay
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: Theme.phrases(card.app.card.laterText)
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(card.app.card.dueText)
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: card.app.card.hasMinimum
        text: Theme.phrases(qsTr("至少要还 %1").arg(card.app.card.minimum.display))
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
