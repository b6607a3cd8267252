pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Receipts of what was sent, newest first.
StandardPage {
    id: page

    title: qsTr("电子回单")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.receipts.loading && list.count === 0
        errorText: page.app.receipts.errorText
        empty: page.app.receipts.empty
        emptyText: qsTr("还没有回单。转过账，这里就有了。")
        emptyIcon: "receipt"
        wayText: qsTr("去转账")
        onWayTaken: page.app.navigation.open("Payee")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: page.app.receipts.listName

        Repeater {
            id: list

            model: page.app.receipts.rows

            delegate: AmountRow {
                required property string confirmationId
                required property string title
                required amount
                required detail
                required sentence

                Layout.fillWidth: true
                text: title
                onClicked: page.app.receipts.open(confirmationId)
            }
        }
    }
    ButtonPair {
        Layout.fillWidth: true
        visible: page.app.receipts.hasOlder && page.app.receipts.hasNewer
        first: qsTr("更早的回单")
        second: qsTr("更新的回单")
        onFirstClicked: page.app.receipts.older()
        onSecondClicked: page.app.receipts.newer()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.receipts.hasOlder && !page.app.receipts.hasNewer
        kind: ActionButton.Secondary
        text: qsTr("更早的回单")
        onClicked: page.app.receipts.older()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.receipts.hasNewer && !page.app.receipts.hasOlder
        kind: ActionButton.Secondary
        text: qsTr("更新的回单")
        onClicked: page.app.receipts.newer()
    }

    Item {
        Layout.fillHeight: true
    }

    Item {
        implicitHeight: 1
    }
}
