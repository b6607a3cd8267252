import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The balance in figures and in words. The focus starts here, so that it is read at once.
Card {
    id: card

    required property AppViewModel app

    hero: true
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1，余额%2").arg(app.accounts.mainName).arg(app.accounts.balance.spoken)
    Accessible.description: qsTr("卡号末四位 %1").arg(Array.from(app.accounts.mainTail).join(" "))
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: card.app.accounts.mainName
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        money: card.app.accounts.balance
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: card.app.accounts.balanceWords
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("卡号末四位 %1").arg(card.app.accounts.mainTail)
        color: Theme.color.heroTextMuted
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
