import QtQuick
import QtQuick.Layouts
import controls
import theme

// How it ended, and what to do next.
StandardPage {
    id: page

    title: qsTr("转账结果")
    firstFocus: seal

    ResultSeal {
        id: seal

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        app: page.app
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.result.done
        spacing: Theme.metrics.gap

        Fact {
            name: qsTr("收款人")
            value: page.app.result.payeeTitle
        }
        Fact {
            name: qsTr("收款账户")
            value: page.app.result.payeeAccount
        }
        Fact {
            name: qsTr("付款账户")
            value: page.app.result.fromAccount
        }
        Fact {
            name: qsTr("到账方式")
            value: page.app.result.arrivalText
        }
        Fact {
            name: qsTr("时间")
            value: page.app.result.time
        }
        Divider {}
        Fact {
            name: qsTr("账户余额")
            value: page.app.result.balance.display
            spokenValue: page.app.result.balance.spoken
            strong: true
        }
    }
    Card {
        Layout.fillWidth: true
        visible: !page.app.result.done
        spacing: Theme.metrics.gap

        Fact {
            name: qsTr("收款人")
            value: page.app.result.payeeTitle
        }
        Fact {
            name: qsTr("金额")
            value: page.app.result.amount.display
            spokenValue: page.app.result.amount.spoken
        }
        Fact {
            visible: page.app.result.waiting
            name: qsTr("到账方式")
            value: page.app.result.arrivalText
        }
        Fact {
            name: qsTr("状态")
            value: page.app.result.waiting ? qsTr("等待转出") : qsTr("没有转出")
            strong: true
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("完成")
        onClicked: page.app.navigation.home()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.done
        kind: ActionButton.Secondary
        iconName: "receipt"
        text: qsTr("看回单")
        onClicked: page.app.receipts.open(page.app.result.confirmationId)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.waiting
        kind: ActionButton.Secondary
        iconName: "undo"
        text: qsTr("撤回这笔转账")
        onClicked: page.app.waiting.withdraw(page.app.result.confirmationId)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.waiting
        kind: ActionButton.Secondary
        iconName: "clock"
        text: qsTr("看所有待转出的")
        onClicked: page.app.navigation.open("transfers/Waiting")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.result.done && !page.app.result.waiting && !page.app.result.canRepeat
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("联系客服")
        onClicked: page.app.navigation.open("service/Service")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.canRepeat
        kind: ActionButton.Secondary
        text: page.app.result.done || page.app.result.waiting ? qsTr("再转一笔") : qsTr("重新转账")
        onClicked: page.app.transferAgain()
    }
    Item {
        implicitHeight: 1
    }
}
