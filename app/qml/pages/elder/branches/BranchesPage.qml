pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which branch?
ElderPage {
    id: page

    title: qsTr("附近的网点")
    heading: page.app.branches.holdsSomething ? title : question.text
    firstFocus: branches.count > 0 ? branches.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && branches.count === 0
        errorText: page.app.branches.errorText
    }
    Held {
        Layout.fillWidth: true
        app: page.app
    }
    HeadingText {
        id: question

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        visible: page.app.branches.holdsSomething
        text: qsTr("您想去哪一家？")
        font.pixelSize: Theme.lead
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.branches.listName

        Repeater {
            id: branches

            model: page.app.branches.rows

            delegate: RowButton {
                required property string branchId
                required property string name
                required property string stateWord
                required property string queue
                required property bool isOpen
                required sentence

                Layout.fillWidth: true
                text: name
                detail: isOpen ? qsTr("%1 · %2").arg(stateWord).arg(queue) : stateWord
                onClicked: page.app.branches.openBranch(branchId)
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
