import QtQuick
import QtQuick.Layouts
import controls
import theme

// The number and the times that one holds.
ElderPage {
    id: page

    title: qsTr("您取的号和约好的")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && !page.app.branches.holdsSomething
        errorText: page.app.branches.errorText
        empty: !page.app.branches.holdsSomething && !page.app.branches.loading
        emptyIcon: "ticket"
        emptyText: qsTr("现在没有号，也没有约好的时间。")
        wayText: qsTr("去看网点")
        onWayTaken: page.app.navigation.open("branches/Branches")
    }
    HeldCards {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
