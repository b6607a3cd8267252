import QtQuick
import QtQuick.Layouts
import controls
import theme

// The PIN, by hand alone.
StandardPage {
    id: page

    title: pad.prompting ? qsTr("确认是您本人") : qsTr("输入交易密码")
    firstFocus: pad

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("转给 %1").arg(page.app.review.payeeTitle)
    }
    MoneyText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        money: page.app.review.amount
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: page.app.review.delayText
        color: Theme.color.textMuted
    }
    SmallText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("还有不到%1分钟，%2自动作废。").arg(page.app.review.minutesLeft).arg(page.app.review.deadline)
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.pin
        biometric: page.app.biometric
        advice: qsTr("密码只能用手输入。请不要说出来，也不要告诉任何人。")
        Layout.bottomMargin: Theme.metrics.gap
    }
    Item {
        Layout.fillHeight: true
    }
}
