import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// How many points there are and when they end. The focus may start here, so that it is read at once.
Card {
    id: card

    required property AppViewModel app

    hero: true
    spacing: 2
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.points.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: qsTr("现在有的积分")
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: card.app.points.balanceText
        color: Theme.color.heroText
        font.pixelSize: Theme.display
        font.bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.base
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(card.app.points.expiryText)
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
