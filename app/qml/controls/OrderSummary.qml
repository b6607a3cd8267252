import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// What will happen if one agrees, as the bank quoted it. The focus starts here, so that a screen reader reads all of it
// before anything can be agreed to, and a Return pressed once too often agrees to nothing.
Card {
    id: root

    required property AppViewModel app

    spacing: 4
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.order.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: root.app.order.title
        font.pixelSize: Theme.lead
        font.bold: !root.app.order.hasAmount
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        visible: root.app.order.hasAmount
        money: root.app.order.amount
        horizontalAlignment: Text.AlignHCenter
        color: Theme.color.primary
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.app.order.amountWords
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        item: root
        radius: root.radius
    }
}
