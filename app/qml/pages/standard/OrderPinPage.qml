import QtQuick
import QtQuick.Layouts
import controls

// The PIN for what was reviewed, by hand alone.
StandardPage {
    id: page

    title: pad.prompting ? qsTr("确认是您本人") : qsTr("输入交易密码")
    firstFocus: pad

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: page.app.order.title
    }
    MoneyText {
        Layout.fillWidth: true
        visible: page.app.order.hasAmount
        horizontalAlignment: Text.AlignHCenter
        money: page.app.order.amount
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.orderPin
        biometric: page.app.orderBiometric
        advice: qsTr("密码只能用手输入。请不要说出来，也不要告诉任何人。")
    }
    Item {
        Layout.fillHeight: true
    }
}
