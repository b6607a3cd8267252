import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// What will happen if one agrees, as the bank quoted it: on a card where there is an amount, else as a line above its facts, for a
// card with nothing but a title looks like a button. The focus starts here, so that a screen reader reads all of it before
// anything can be agreed to, and a Return pressed once too often agrees to nothing.
Item {
    id: root

    required property AppViewModel app
    readonly property bool sums: app.order.hasAmount

    implicitHeight: sums ? card.implicitHeight : line.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.name: app.order.sentence
    Accessible.focusable: true

    Card {
        id: card

        width: root.width
        visible: root.sums
        spacing: 4

        AppText {
            Layout.fillWidth: true
            text: root.app.order.title
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
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
    }
    AppText {
        id: line

        width: root.width
        visible: !root.sums
        text: root.app.order.title
        font.pixelSize: Theme.title
        font.bold: true
        color: Theme.color.primary
        Accessible.ignored: true
    }
    FocusRing {
        around: root
        radius: root.sums ? card.radius : Theme.metrics.radius
    }
}
