pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// The accounts, each with what it holds, and what happened last on the main one.
StandardPage {
    id: page

    title: qsTr("我的账户")
    tab: "Balance"
    firstFocus: ways.firstButton

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
    ButtonPair {
        id: ways

        Layout.fillWidth: true
        first: qsTr("转账")
        firstIcon: "transfer"
        firstKind: ActionButton.Primary
        second: qsTr("明细")
        secondIcon: "list"
        onFirstClicked: page.app.startTransfer()
        onSecondClicked: page.app.navigation.open("Entries")
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
