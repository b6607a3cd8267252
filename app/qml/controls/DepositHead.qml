import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// One deposit: what is in it and how far its term has come. The focus starts here.
Card {
    id: card

    required property AppViewModel app

    hero: true
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.deposits.oneSentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: card.app.deposits.title
        color: Theme.color.heroText
        font.bold: true
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        money: card.app.deposits.one
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    Rectangle {
        id: track

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gapSmall
        implicitHeight: Math.round(Theme.icon / 3)
        radius: height / 2
        color: Theme.color.heroDeep
        border.width: 1
        border.color: Theme.color.heroText

        Rectangle {
            width: Math.max(height, track.width * card.app.deposits.progress)
            height: track.height
            radius: height / 2
            color: Theme.color.heroText
        }
    }
    AppText {
        Layout.fillWidth: true
        text: card.app.deposits.left
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
