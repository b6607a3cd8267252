pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which day?
ElderPage {
    id: page

    title: qsTr("预约哪天去")
    heading: qsTr("哪天去？")
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && choices.count === 0
        errorText: page.app.branches.errorText
    }
    Repeater {
        id: choices

        model: page.app.branches.dayChoices

        delegate: RowButton {
            required property string value
            required property string label

            Layout.fillWidth: true
            text: label
            sentence: label
            onClicked: page.app.branches.chooseDay(value)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
