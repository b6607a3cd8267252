import QtQuick
import QtQuick.Layouts
import controls

// The PIN for what was reviewed, by hand alone.
ElderPage {
    id: page

    title: qsTr("输入密码")
    heading: pad.prompting ? qsTr("确认是您本人") : qsTr("请按六位密码")
    firstFocus: pad

    AppText {
        Layout.fillWidth: true
        text: page.app.order.title
    }
    MoneyText {
        Layout.fillWidth: true
        visible: page.app.order.hasAmount
        money: page.app.order.amount
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.orderPin
        biometric: page.app.orderBiometric
        atStart: true
        advice: qsTr("密码只能用手输入。别念出来，别告诉人。")
    }
    Item {
        Layout.fillHeight: true
    }
}
