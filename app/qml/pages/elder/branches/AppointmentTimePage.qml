pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What time?
ElderPage {
    id: page

    title: qsTr("预约几点去")
    heading: qsTr("%1，几点去？").arg(page.app.branches.dayText)
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && choices.count === 0
        errorText: page.app.branches.errorText
        empty: page.app.branches.dayFull
        emptyText: qsTr("这天约满了，请回去换一天。")
    }
    Repeater {
        id: choices

        model: page.app.branches.timeChoices

        delegate: RowButton {
            required property string value
            required property string label

            Layout.fillWidth: true
            text: label
            sentence: label
            onClicked: page.app.branches.chooseTime(value)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
