import QtQuick
import QtQuick.Layouts
import controls

// Everything around a transfer.
ElderPage {
    id: page

    title: qsTr("更多转账服务")
    firstFocus: add

    RowButton {
        id: add

        Layout.fillWidth: true
        text: qsTr("加一位收款人")
        sentence: text
        iconName: "plus"
        onClicked: page.app.payeeForm.begin()
    }

    RowButton {
        id: order

        Layout.fillWidth: true
        text: qsTr("常转的人排前面")
        sentence: text
        iconName: "up"
        onClicked: page.app.navigation.open("transfers/PayeeOrder")
    }

    RowButton {
        id: waiting

        Layout.fillWidth: true
        text: qsTr("还没转出的")
        sentence: text
        iconName: "clock"
        onClicked: page.app.navigation.open("transfers/Waiting")
    }

    RowButton {
        id: standing

        Layout.fillWidth: true
        text: qsTr("定时转账")
        sentence: text
        iconName: "calendar"
        onClicked: page.app.navigation.open("transfers/Orders")
    }

    RowButton {
        id: receipts

        Layout.fillWidth: true
        text: qsTr("转账回单")
        sentence: text
        iconName: "receipt"
        onClicked: page.app.navigation.open("transfers/Receipts")
    }

    RowButton {
        id: family

        Layout.fillWidth: true
        text: qsTr("请家人把关")
        sentence: text
        iconName: "family"
        onClicked: page.app.navigation.open("transfers/Family")
    }

    Item {
        Layout.fillHeight: true
    }

    Item {
        implicitHeight: 1
    }
}
