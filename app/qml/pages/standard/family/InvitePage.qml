import QtQuick
import QtQuick.Layouts
import controls
import theme

// Whom to invite: the name and a card of this bank, which must belong together.
StandardPage {
    id: page

    title: qsTr("邀请家人")
    firstFocus: who

    AppText {
        Layout.fillWidth: true
        text: qsTr("家人要有小象银行的账户。对方同意以前，互相什么也看不到。")
    }
    AppText {
        Layout.fillWidth: true
        text: who.name
        font.bold: true
        Accessible.ignored: true
    }
    Field {
        id: who

        Layout.fillWidth: true
        name: qsTr("家人的姓名")
        placeholderText: qsTr("姓名")
        text: page.app.familyWealth.invitee
        maximumLength: 20
        onTextEdited: page.app.familyWealth.setInvitee(text)
    }
    AppText {
        Layout.fillWidth: true
        text: number.name
        font.bold: true
        Accessible.ignored: true
    }
    DigitsField {
        id: number

        Layout.fillWidth: true
        name: qsTr("家人的小象银行卡号")
        grouped: true
        number: page.app.familyWealth.card
        maximumLength: page.app.familyWealth.longestCard
        placeholderText: qsTr("小象银行卡号")
        onNumberEdited: text => page.app.familyWealth.setCard(text)
        onAccepted: page.app.familyWealth.invite()
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.familyWealth.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.familyWealth.loading
        onClicked: page.app.familyWealth.invite()
    }
}
