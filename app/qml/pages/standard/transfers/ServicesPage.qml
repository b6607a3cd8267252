import QtQuick
import QtQuick.Layouts
import controls

// Everything around a transfer.
StandardPage {
    id: page

    title: qsTr("转账服务")
    firstFocus: add

    RowButton {
        id: add

        Layout.fillWidth: true
        text: qsTr("添加收款人")
        sentence: text
        iconName: "plus"
        onClicked: page.app.payeeForm.begin()
    }

    RowButton {
        id: order

        Layout.fillWidth: true
        text: qsTr("收款人排序")
        sentence: text
        iconName: "up"
        onClicked: page.app.navigation.open("transfers/PayeeOrder")
    }

    RowButton {
        id: waiting

        Layout.fillWidth: true
        text: qsTr("待转出与撤回")
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
        text: qsTr("电子回单")
        sentence: text
        iconName: "receipt"
        onClicked: page.app.navigation.open("transfers/Receipts")
    }

    RowButton {
        id: family

        Layout.fillWidth: true
        text: qsTr("家人确认")
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
