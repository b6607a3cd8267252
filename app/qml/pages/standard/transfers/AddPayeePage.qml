import QtQuick
import QtQuick.Layouts
import controls
import theme

// Somebody new to send to.
StandardPage {
    id: page

    title: qsTr("添加收款人")
    firstFocus: nameField.field

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        FormField {
            id: nameField

            Layout.fillWidth: true
            name: qsTr("姓名")
            text: page.app.payeeForm.name
            field.maximumLength: page.app.payeeForm.longestName
            onEdited: text => page.app.payeeForm.setName(text)
            onAccepted: page.app.payeeForm.review()
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("银行卡号")
            font.bold: true
            Accessible.ignored: true
        }
        DigitsField {
            id: cardField

            Layout.fillWidth: true
            name: qsTr("银行卡号")
            grouped: true
            largest: Theme.lead
            number: page.app.payeeForm.card
            maximumLength: page.app.payeeForm.longestCard
            onNumberEdited: text => page.app.payeeForm.setCard(text)
            onAccepted: page.app.payeeForm.review()
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.payeeForm.errorText
        }
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

    Card {
        Layout.fillWidth: true

        FormField {
            id: aliasField

            Layout.fillWidth: true
            name: qsTr("平时怎么称呼（选填）")
            help: qsTr("对小象说话时用，比如“老赵”。")
            text: page.app.payeeForm.alias
            field.maximumLength: page.app.payeeForm.longestName
            onEdited: text => page.app.payeeForm.setAlias(text)
            onAccepted: page.app.payeeForm.review()
        }
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
