import QtQuick
import QtQuick.Layouts
import controls

// How much is to be paid, one button to pay it, and the bill for who wants to look.
ElderPage {
    id: page

    title: qsTr("信用卡")
    heading: page.app.card.known && !page.app.card.hasCard ? qsTr("您没有信用卡") : qsTr("信用卡要还多少")
    firstFocus: page.app.card.hasCard ? sum : ways

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.card.loading && !page.app.card.known
        errorText: page.app.card.errorText
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.card.known && !page.app.card.hasCard
        text: qsTr("没有也没关系，不影响存钱、取钱和转账。想办的话，带身份证到网点，请工作人员帮您。")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        visible: page.app.card.known && !page.app.card.hasCard
        app: page.app
    }
    DueCard {
        id: sum

        Layout.fillWidth: true
        visible: page.app.card.hasCard
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        standing: true
        text: page.app.card.troubleText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.card.owes
        kind: page.app.card.mustPay ? ActionButton.Primary : ActionButton.Secondary
        text: page.app.card.mustPay ? qsTr("还款") : qsTr("提前还款")
        onClicked: page.app.navigation.open("cards/Repay")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.card.hasBill
        kind: ActionButton.Secondary
        iconName: "list"
        text: qsTr("看钱花在哪")
        onClicked: page.app.cardBill.openMonth("")
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.card.hasCard
        text: qsTr("这张卡还能花 %1").arg(page.app.card.available.display)
    }
    Item {
        Layout.fillHeight: true
    }
}
