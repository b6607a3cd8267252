import QtQuick
import QtQuick.Layouts
import controls
import theme

// Somebody new to send to, one question after the other.
ElderPage {
    id: page

    readonly property int step: page.app.payeeForm.step

    title: qsTr("加一位收款人")
    heading: [qsTr("对方叫什么名字？"), qsTr("对方的银行卡号是多少？"), qsTr("是哪家银行的卡？"), qsTr("对方是您的什么人？")][step]
    firstFocus: onward

    Field {
        id: nameField

        Layout.fillWidth: true
        visible: page.step === 0
        name: qsTr("姓名")
        placeholderText: qsTr("姓名")
        font.pixelSize: Theme.headline
        text: page.app.payeeForm.name
        maximumLength: page.app.payeeForm.longestName
        onTextEdited: page.app.payeeForm.setName(text)
        onAccepted: page.app.payeeForm.nextStep()
    }

    DigitsField {
        id: cardField

        Layout.fillWidth: true
        visible: page.step === 1
        name: qsTr("银行卡号")
        placeholderText: qsTr("银行卡号")
        grouped: true
        largest: Theme.headline
        number: page.app.payeeForm.card
        maximumLength: page.app.payeeForm.longestCard
        onNumberEdited: text => page.app.payeeForm.setCard(text)
        onAccepted: page.app.payeeForm.nextStep()
    }

    Notice {
        Layout.fillWidth: true
        text: page.app.payeeForm.errorText
    }
    Keypad {
        Layout.fillWidth: true
        visible: page.step === 1
        onPressed: key => page.app.payeeForm.pressKey(key)
        onErased: page.app.payeeForm.eraseKey()
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 2
        name: page.heading
        model: page.app.payeeForm.banks
        onChosen: value => page.app.payeeForm.chooseBank(value)
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 3
        name: page.heading
        model: page.app.payeeForm.relations
        onChosen: value => page.app.payeeForm.chooseRelation(value)
    }
    AppText {
        Layout.fillWidth: true
        visible: page.step === 3
        text: qsTr("不想选，可以直接点下一步。")
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        id: onward

        Layout.fillWidth: true
        text: qsTr("下一步")
        onClicked: page.app.payeeForm.nextStep()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: page.step === 0 ? qsTr("不加了") : qsTr("上一个问题")
        onClicked: page.app.payeeForm.stepBack()
    }
}
