import QtQuick
import QtQuick.Layouts
import controls
import theme

// One receipt: how much, and all that it proves.
ElderPage {
    id: page

    title: qsTr("缴费单")
    firstFocus: amount

    Card {
        id: amount

        Layout.fillWidth: true
        hero: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.bills.receiptSentence
        Accessible.focusable: true

        AppText {
            Layout.fillWidth: true
            text: qsTr("已缴")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.bills.receiptAmount
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        FocusRing {
            parent: amount
            around: amount
            radius: amount.radius
        }
    }
    Card {
        Layout.fillWidth: true

        FactList {
            Layout.fillWidth: true
            model: page.app.bills.receiptFacts
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("看好了")
        onClicked: page.app.navigation.back()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("再给这个号码缴")
        onClicked: page.app.billAccount.open(page.app.bills.receiptKind, page.app.bills.receiptNumber)
    }
}
