import QtQuick
import QtQuick.Layouts
import controls
import theme

// Somebody new to send to.
StandardPage {
    id: page

    title: qsTr("添加收款人")
    firstFocus: nameField

    Field {
        id: nameField

        Layout.fillWidth: true
        name: qsTr("姓名")
        placeholderText: qsTr("姓名")
        text: page.app.payeeForm.name
        maximumLength: page.app.payeeForm.longestName
        onTextEdited: page.app.payeeForm.setName(text)
        onAccepted: page.app.payeeForm.review()
    }

    DigitsField {
        id: cardField

        Layout.fillWidth: true
        name: qsTr("银行卡号")
        placeholderText: qsTr("银行卡号")
        text: page.app.payeeForm.card
        maximumLength: page.app.payeeForm.longestCard
        onTextEdited: page.app.payeeForm.setCard(text)
        onAccepted: page.app.payeeForm.review()
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: bankHeading

            Layout.fillWidth: true
            text: qsTr("开户银行")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: bankHeading.text
            model: page.app.payeeForm.banks
            onChosen: value => page.app.payeeForm.chooseBank(value)
        }
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: relationHeading

            Layout.fillWidth: true
            text: qsTr("和您的关系（选填）")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: relationHeading.text
            model: page.app.payeeForm.relations
            onChosen: value => page.app.payeeForm.chooseRelation(value)
        }
    }

    Field {
        id: aliasField

        Layout.fillWidth: true
        name: placeholderText
        placeholderText: qsTr("称呼（选填），对小象说话时用")
        text: page.app.payeeForm.alias
        maximumLength: page.app.payeeForm.longestName
        onTextEdited: page.app.payeeForm.setAlias(text)
        onAccepted: page.app.payeeForm.review()
    }

    Notice {
        Layout.fillWidth: true
        text: page.app.payeeForm.errorText
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.payeeForm.review()
    }
}
