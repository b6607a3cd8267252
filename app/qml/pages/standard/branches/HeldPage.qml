import QtQuick
import QtQuick.Layouts
import controls
import theme

// The number and the times that one holds.
StandardPage {
    id: page

    title: qsTr("我的号和预约")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && !page.app.branches.holdsSomething
        errorText: page.app.branches.errorText
        empty: !page.app.branches.holdsSomething && !page.app.branches.loading
        emptyIcon: "ticket"
        emptyText: qsTr("现在没有号，也没有预约。")
        wayText: qsTr("去看网点")
        onWayTaken: page.app.navigation.open("branches/Branches")
    }
    Held {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
