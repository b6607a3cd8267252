pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// All branches as they are now, below what one holds.
StandardPage {
    id: page

    title: qsTr("云网点")
    firstFocus: branches.count > 0 ? branches.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && branches.count === 0
        errorText: page.app.branches.errorText
    }
    HeadingText {
        Layout.fillWidth: true
        visible: page.app.branches.holdsSomething
        text: qsTr("我的号和预约")
        font.pixelSize: Theme.lead
    }
    Held {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    HeadingText {
        Layout.fillWidth: true
        visible: branches.count > 0
        text: qsTr("全部网点")
        font.pixelSize: Theme.lead
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap
        Accessible.role: Accessible.List
        Accessible.name: page.app.branches.listName

        Repeater {
            id: branches

            model: page.app.branches.rows

            delegate: BranchCard {
                required property string branchId
                required name
                required place
                required hours
                required stateWord
                required isOpen
                required queue
                required sentence

                Layout.fillWidth: true
                onClicked: page.app.branches.openBranch(branchId)
            }
        }
    }
    SmallText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("网点是虚构的，排队人数是模拟的。")
    }
    Item {
        Layout.fillHeight: true
    }
}
