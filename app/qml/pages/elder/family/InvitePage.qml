import QtQuick
import QtQuick.Layouts
import controls
import theme

// Whom to invite: first the name, then a card of this bank, which must belong together.
ElderPage {
    id: page

    readonly property int step: page.app.familyWealth.step

    title: qsTr("请家人进来")
    heading: step === 0 ? qsTr("请哪位家人进来？") : qsTr("家人的小象银行卡号是多少？")
    firstFocus: step === 0 ? who : number

    Field {
        id: who

        Layout.fillWidth: true
        visible: page.step === 0
        name: qsTr("家人的姓名")
        placeholderText: qsTr("姓名")
        font.pixelSize: Theme.headline
        text: page.app.familyWealth.invitee
        maximumLength: 20
        onTextEdited: page.app.familyWealth.setInvitee(text)
        onAccepted: page.app.familyWealth.askCard()
    }
    AppText {
        Layout.fillWidth: true
        visible: page.step === 0
        text: qsTr("家人要有小象银行的账户。对方同意以前，互相什么也看不到。")
    }
    DigitsField {
        id: number

        Layout.fillWidth: true
        visible: page.step === 1
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
        text: qsTr("下一步")
        enabled: !page.app.familyWealth.loading
        onClicked: {
            if (page.step === 0)
                page.app.familyWealth.askCard()
            else
                page.app.familyWealth.invite()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: page.step === 0 ? qsTr("不请了") : qsTr("上一个问题")
        onClicked: page.app.familyWealth.stepBack()
    }
}
