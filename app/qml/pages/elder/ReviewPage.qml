import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The third question: is this right? Only what the bank prepared.
ElderPage {
    id: page

    title: qsTr("核对")
    heading: qsTr("请您看看对不对")
    firstFocus: summary

    ReviewSummary {
        id: summary

        Layout.fillWidth: true
        app: page.app
    }
    Card {
        Layout.fillWidth: true

        Fact {
            name: qsTr("对方银行")
            value: page.app.review.payeeBank
        }
        Fact {
            name: qsTr("卡号末四位")
            value: page.app.review.payeeTail
        }
        Fact {
            name: qsTr("手续费")
            value: page.app.review.free ? qsTr("不收") : page.app.review.fee.display
            spokenValue: page.app.review.free ? qsTr("不收") : page.app.review.fee.spoken
        }
        Fact {
            visible: page.app.review.remark !== ""
            name: qsTr("给对方留句话")
            value: page.app.review.remark
        }
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("对，确认转账")
        onClicked: page.app.review.confirm()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: qsTr("不对，改一改")
        onClicked: page.app.editTransfer()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: qsTr("不转了")
        onClicked: page.app.review.cancel()
    }
    SmallText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("请在 %1 前确认。过了时间就作废，钱不会转出。").arg(page.app.review.deadline)
    }
    Item {
        Layout.fillHeight: true
    }
}
