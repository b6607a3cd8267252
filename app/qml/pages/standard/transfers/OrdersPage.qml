pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Standing orders, and making a new one.
StandardPage {
    id: page

    title: qsTr("定时转账")
    firstFocus: make

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.standingOrders.loading && list.count === 0
        errorText: page.app.standingOrders.errorText
        empty: page.app.standingOrders.empty
        emptyText: qsTr("还没有定时转账。每月给家人的钱，可以让它到日子自己转。")
        emptyIcon: "calendar"
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: page.app.standingOrders.listName

        Repeater {
            id: list

            model: page.app.standingOrders.rows

            delegate: AmountRow {
                required property string orderId
                required property string title
                required amount
                required detail
                required sentence

                Layout.fillWidth: true
                text: title
                iconName: "repeat"
                onClicked: page.app.standingOrders.open(orderId)
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        id: make

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        iconName: "plus"
        text: qsTr("新建定时转账")
        onClicked: page.app.newOrder.begin()
    }
}
