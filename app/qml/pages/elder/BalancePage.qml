import QtQuick
import QtQuick.Layouts
import controls

// How much there is, and nothing beside it but the way on.
ElderPage {
    id: page

    title: qsTr("余额")
    heading: qsTr("您现在有")
    firstFocus: sum

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.accounts.loading && !page.app.accounts.balance.known
        errorText: page.app.accounts.errorText
    }
    BalanceCard {
        id: sum

        Layout.fillWidth: true
        visible: page.app.accounts.balance.known
        app: page.app
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "transfer"
        text: qsTr("转账")
        onClicked: page.app.startTransfer()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "list"
        text: qsTr("看明细")
        onClicked: page.app.navigation.open("Entries")
    }
    Item {
        Layout.fillHeight: true
    }
}
