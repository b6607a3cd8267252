import QtQuick
import QtQuick.Layouts
import controls
import theme

// The second question: how much.
ElderPage {
    id: page

    title: qsTr("转多少钱")
    heading: qsTr("给%1转多少钱？").arg(page.app.transfer.payeeCalled)
    firstFocus: amount

    AmountField {
        id: amount

        Layout.fillWidth: true
        app: page.app
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== "" && page.app.transfer.errorText === ""
        text: page.app.transfer.amountWords
        color: Theme.color.primary
        font.bold: true
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.transfer.errorText
        help: qsTr("点下面的金额，或者按数字，改一改。")
    }
    QuickAmounts {
        Layout.fillWidth: true
        app: page.app
    }
    Keypad {
        Layout.fillWidth: true
        extra: "."
        extraName: qsTr("小数点")
        onPressed: key => page.app.transfer.pressKey(key)
        onErased: page.app.transfer.eraseKey()
    }
    ActionButton {
        Layout.fillWidth: true
        text: page.app.transfer.busy ? qsTr("正在核对…") : qsTr("下一步")
        enabled: !page.app.transfer.busy
        onClicked: page.app.transfer.prepare()
    }
    RowButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: page.app.transfer.arrivalText
        detail: qsTr("点这里可以改时间")
        iconName: "clock"
        sentence: qsTr("%1，点这里可以改时间").arg(text)
        onClicked: page.app.navigation.open("transfers/Arrival")
    }
    Item {
        Layout.fillHeight: true
    }
}
