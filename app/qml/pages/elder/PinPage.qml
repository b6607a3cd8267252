import QtQuick
import QtQuick.Layouts
import controls
import theme

// The last step: the PIN, by hand alone.
ElderPage {
    id: page

    title: qsTr("输入密码")
    heading: pad.prompting ? qsTr("确认是您本人") : qsTr("请按六位密码")
    firstFocus: pad

    AppText {
        Layout.fillWidth: true
        text: qsTr("转给%1 %2").arg(page.app.review.payeeTitle).arg(Theme.phrases(page.app.review.amount.display))
        Accessible.name: qsTr("转给%1 %2").arg(page.app.review.payeeTitle).arg(page.app.review.amount.spoken)
    }
    AppText {
        Layout.fillWidth: true
        // With the page's own gap, as far from the paragraph above as paragraphs have to be.
        Layout.topMargin: Math.round(Theme.base * 0.2)
        text: qsTr("还有不到%1分钟，%2作废。").arg(page.app.review.minutesLeft).arg(page.app.review.deadline)
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.pin
        biometric: page.app.biometric
        atStart: true
        advice: page.app.review.delayText === "" ? qsTr("密码别念出来，别告诉人。")
                                                 : qsTr("%1密码别念出来，别告诉人。").arg(page.app.review.delayText)
        Layout.bottomMargin: Theme.metrics.gap
    }
    Item {
        Layout.fillHeight: true
    }
}
