import QtQuick
import QtQuick.Layouts
import controls
import theme

// How it ended, and what to do next.
ElderPage {
    id: page

    title: qsTr("转账结果")
    heading: ""
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

        Fact {
            name: qsTr("转给")
            value: page.app.result.payeeTitle
        }
        Fact {
            name: qsTr("时间")
            value: page.app.result.time
        }
        Fact {
            name: qsTr("卡里还有")
            value: page.app.result.balance.display
            spokenValue: page.app.result.balance.spoken
            strong: true
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.result.waiting

        Fact {
            name: qsTr("转给")
            value: page.app.result.payeeTitle
        }
        Fact {
            name: qsTr("金额")
            value: page.app.result.amount.display
            spokenValue: page.app.result.amount.spoken
            strong: true
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        iconName: "home"
        text: page.app.result.done ? qsTr("办好了，回首页") : qsTr("回首页")
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
        text: qsTr("不转了，把钱留下")
        onClicked: page.app.waiting.withdraw(page.app.result.confirmationId)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.waiting
        kind: ActionButton.Secondary
        iconName: "clock"
        text: qsTr("看看还没转出的")
        onClicked: page.app.navigation.open("transfers/Waiting")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.result.done && !page.app.result.waiting && !page.app.result.canRepeat
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("问一问客服")
        onClicked: page.app.navigation.open("service/Service")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.result.canRepeat
        kind: ActionButton.Secondary
        text: page.app.result.done || page.app.result.waiting ? qsTr("再转一笔") : qsTr("重新转账")
        onClicked: page.app.transferAgain()
    }
    // Below the last button, whichever it is.
    Item {
        implicitHeight: 1
    }
}
