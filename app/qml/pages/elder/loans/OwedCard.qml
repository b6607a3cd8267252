import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What is owed on loans and what is taken next. The focus starts here, so that it is read at once.
Card {
    id: card

    required property AppViewModel app

    hero: true
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.loan.sentence
    Accessible.focusable: true

    MoneyText {
        Layout.fillWidth: true
        money: card.app.loan.owed
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("下一次：%1").arg(Theme.phrases(card.app.loan.nextText))
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        item: card
        radius: card.radius
    }
}
