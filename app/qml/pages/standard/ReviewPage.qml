import QtQuick
import QtQuick.Layouts
import controls
import theme

// What will happen if one agrees: only what the bank prepared.
StandardPage {
    id: page

    title: qsTr("核对转账")
    firstFocus: summary

    ReviewSummary {
        id: summary

        Layout.fillWidth: true
        app: page.app
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        Fact {
            name: qsTr("收款银行")
            value: page.app.review.payeeBank
        }
        Fact {
            name: qsTr("收款卡号")
            value: qsTr("尾号%1").arg(page.app.review.payeeTail)
            spokenValue: Theme.tailApart(value)
        }
        Divider {}
        Fact {
            name: qsTr("付款账户")
            value: qsTr("%1 尾号%2").arg(page.app.review.fromName).arg(page.app.review.fromTail)
            spokenValue: Theme.tailApart(value)
        }
        Fact {
            name: qsTr("可用余额")
            value: page.app.review.available.display
            spokenValue: page.app.review.available.spoken
        }
        Fact {
            name: qsTr("手续费")
            value: page.app.review.free ? qsTr("免费") : page.app.review.fee.display
            spokenValue: page.app.review.free ? qsTr("免费") : page.app.review.fee.spoken
        }
        Fact {
            name: qsTr("到账方式")
            value: page.app.review.arrivalText
        }
        Fact {
            visible: page.app.review.remark !== ""
            name: qsTr("附言")
            value: page.app.review.remark
        }
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("请在 %1 前确认。过了时间会自动作废，钱不会转出。").arg(page.app.review.deadline)
    }
    Item {
        Layout.fillHeight: true
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.review.errorText
    }
    ActionButton {
        Layout.fillWidth: true
        text: page.app.review.checking ? qsTr("正在检查…") : qsTr("同意转账")
        enabled: !page.app.review.checking
        onClicked: page.app.review.confirm()
    }
    ButtonPair {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        first: qsTr("修改")
        second: qsTr("取消")
        onFirstClicked: page.app.editTransfer()
        onSecondClicked: page.app.review.cancel()
    }
}
