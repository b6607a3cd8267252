pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What was paid, newest first.
StandardPage {
    id: page

    title: qsTr("缴费单")
    firstFocus: receipts.count > 0 ? receipts.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
        empty: page.app.bills.answered && receipts.count === 0
        emptyIcon: "receipt"
        emptyText: qsTr("还没有缴费单。缴一次费，这里就有了。")
        wayText: qsTr("去缴费")
        onWayTaken: page.app.navigation.open("bills/Bills")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: receipts.count > 0
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.bills.receiptsName

        Repeater {
            id: receipts

            model: page.app.bills.receipts

            delegate: AmountRow {
                required property string receiptId
                required property string drawing
                required property string title

                required detail
                required amount
                required sentence
                Layout.fillWidth: true
                iconName: drawing
                text: title
                onClicked: page.app.bills.openReceipt(receiptId)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bills.moreReceipts
        kind: ActionButton.Secondary
        text: qsTr("看更早的")
        onClicked: page.app.bills.showMore()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
