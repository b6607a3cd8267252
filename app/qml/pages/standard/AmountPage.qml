import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much, and words for the payee if one likes.
StandardPage {
    id: page

    title: qsTr("转账")
    firstFocus: amount

    Card {
        Layout.fillWidth: true

        PayeeLine {
            Layout.fillWidth: true
            called: page.app.transfer.payeeName
            detail: page.app.transfer.payeeDetail
            initial: page.app.transfer.payeeInitial
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("转账金额")
            font.pixelSize: Theme.lead
        }
        AmountField {
            id: amount

            Layout.fillWidth: true
            app: page.app
        }
        SmallText {
            Layout.fillWidth: true
            visible: page.app.transfer.errorText === ""
            text: page.app.transfer.amountWords === "" ? qsTr("可用余额 %1").arg(page.app.accounts.available.display)
                                                      : page.app.transfer.amountWords
            color: page.app.transfer.amountWords === "" ? Theme.color.textMuted : Theme.color.primary
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.transfer.errorText
            help: qsTr("按下面的数字键改金额，或者按“说话”，说出要转多少。")
        }
        Field {
            Layout.fillWidth: true
            name: qsTr("附言，选填")
            placeholderText: qsTr("附言（选填）")
            text: page.app.transfer.remark
            maximumLength: page.app.transfer.longestRemark
            onTextEdited: page.app.transfer.setRemark(text)
            onAccepted: page.app.transfer.prepare()
        }
        SmallText {
            id: arrivalName

            Layout.fillWidth: true
            text: qsTr("到账方式")
            Accessible.ignored: true
        }
        Choices {
            Layout.fillWidth: true
            name: arrivalName.text
            model: page.app.transfer.arrivals
            onChosen: value => page.app.transfer.chooseArrival(value)
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.transfer.arrivalText
        }
    }
    Keypad {
        Layout.fillWidth: true
        extra: "."
        extraName: qsTr("小数点")
        onPressed: key => page.app.transfer.pressKey(key)
        onErased: page.app.transfer.eraseKey()
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: page.app.transfer.busy ? qsTr("正在核对…") : qsTr("下一步")
        enabled: !page.app.transfer.busy
        onClicked: page.app.transfer.prepare()
    }
}
