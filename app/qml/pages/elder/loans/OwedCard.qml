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
    HeroFact {
        visible: card.app.loan.late
        name: qsTr("过了日子没还")
        value: card.app.loan.overdueText
        Accessible.ignored: true
    }
    HeroFact {
        visible: card.app.loan.late
        name: qsTr("晚还另收")
        value: card.app.loan.penaltyText
        Accessible.ignored: true
    }
    HeroFact {
        visible: !card.app.loan.late
        name: qsTr("下一次")
        value: Theme.phrases(card.app.loan.nextDay)
        Accessible.ignored: true
    }
    HeroFact {
        visible: !card.app.loan.late
        name: card.app.loan.nextLeft
        value: qsTr("还 %1").arg(card.app.loan.nextAmount)
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
