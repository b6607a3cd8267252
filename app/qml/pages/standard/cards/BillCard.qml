import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What is to be paid, until when, and the ways to do it.
Card {
    id: root

    required property AppViewModel app
    property alias repayButton: repay

    spacing: Theme.metrics.gap

    Item {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: root.app.card.billSentence

        ColumnLayout {
            id: words

            width: parent.width
            spacing: 2

            Fact {
                visible: root.app.card.hasBill
                name: root.app.card.billName
                value: root.app.card.statusText
                strong: true
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                visible: root.app.card.mustPay
                text: qsTr("本期还要还")
                Accessible.ignored: true
            }
            MoneyText {
                Layout.fillWidth: true
                visible: root.app.card.mustPay
                money: root.app.card.due
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                visible: !root.app.card.mustPay
                text: qsTr("现在不用还款")
                font.bold: true
                font.pixelSize: Theme.lead
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: Theme.phrases(root.app.card.laterText)
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(root.app.card.dueText)
                color: Theme.color.textMuted
                Accessible.ignored: true
            }
            Fact {
                visible: root.app.card.hasMinimum
                name: qsTr("最少要还")
                value: root.app.card.minimum.display
                Accessible.ignored: true
            }
        }
    }
    ActionButton {
        id: repay

        Layout.fillWidth: true
        visible: root.app.card.owes
        kind: root.app.card.mustPay ? ActionButton.Primary : ActionButton.Secondary
        text: root.app.card.mustPay ? qsTr("还款") : qsTr("提前还款")
        Accessible.name: root.app.card.mustPay ? qsTr("信用卡还款") : qsTr("信用卡提前还款")
        onClicked: root.app.navigation.open("cards/Repay")
    }
    ButtonPair {
        Layout.fillWidth: true
        visible: root.app.card.mustPay && root.app.card.canSplit
        first: qsTr("看账单")
        second: qsTr("账单分期")
        onFirstClicked: root.app.cardBill.openMonth("")
        onSecondClicked: root.app.navigation.open("cards/Instalments")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.app.card.hasBill && !(root.app.card.mustPay && root.app.card.canSplit)
        kind: ActionButton.Secondary
        text: qsTr("看账单")
        onClicked: root.app.cardBill.openMonth("")
    }
}
