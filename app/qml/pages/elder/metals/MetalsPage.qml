pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// What one holds, and selling it. Nothing is offered.
ElderPage {
    id: page

    title: qsTr("我的黄金白银")
    firstFocus: held.count > 0 ? held.itemAt(0) : load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.metals.loading && !page.app.metals.answered
        errorText: page.app.metals.errorText
        empty: page.app.metals.answered && held.count === 0
        emptyText: qsTr("您没有黄金或白银，这里没有要办的。")
        emptyIcon: "ingot"
        wayText: qsTr("知道了")
        onWayTaken: page.app.navigation.back()
    }
    Repeater {
        id: held

        model: page.app.metals.held

        delegate: AmountRow {
            required property string metalId
            required property string title
            required property string holding
            required property string value
            required property string gain

            required sentence
            Layout.fillWidth: true
            text: title
            detail: holding
            amount: value
            note: gain
            onClicked: page.app.metals.open(metalId)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: 1
    }
}
