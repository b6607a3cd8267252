import QtQuick
import QtQuick.Layouts
import controls
import theme

// The third question: is this right? Only what the bank prepared.
ElderPage {
    id: page

    title: qsTr("核对")
    heading: qsTr("请您核对一下")
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
            name: qsTr("最晚几点确认")
            value: page.app.review.deadline
        }
        Fact {
            name: qsTr("什么时候到")
            value: page.app.review.arrivalText
        }
        Fact {
            visible: page.app.review.remark !== ""
            name: qsTr("给对方留句话")
            value: page.app.review.remark
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.review.errorText
    }
    ActionButton {
        Layout.fillWidth: true
        text: page.app.review.checking ? qsTr("正在检查…") : qsTr("对，同意转账")
        enabled: !page.app.review.checking
        onClicked: page.app.review.confirm()
    }
    ButtonPair {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        first: qsTr("改一改")
        second: qsTr("不转了")
        onFirstClicked: page.app.editTransfer()
        onSecondClicked: page.app.review.cancel()
    }
    Item {
        Layout.fillHeight: true
    }
}
