import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The accounts, each with what it holds, and what happened last on the main one.
StandardPage {
    id: page

    title: qsTr("我的账户")
    firstFocus: toTransfer

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.accounts.loading && accounts.count === 0
        errorText: page.app.accounts.errorText
    }
    Repeater {
        id: accounts

        model: page.app.accounts.accounts

        delegate: AccountCard {
            Layout.fillWidth: true
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap
        uniformCellSizes: true

        ActionButton {
            id: toTransfer

            Layout.fillWidth: true
            iconName: "transfer"
            text: qsTr("转账")
            onClicked: page.app.startTransfer()
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            iconName: "list"
            text: qsTr("明细")
            onClicked: page.app.navigation.open("Entries")
        }
    }
    LatestEntries {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
        model: page.app.accounts.recent
    }
    Item {
        Layout.fillHeight: true
    }
}
