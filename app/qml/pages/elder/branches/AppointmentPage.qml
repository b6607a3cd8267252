pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What for?
ElderPage {
    id: page

    title: page.app.branches.forNumber ? qsTr("先排队") : qsTr("约个时间去")
    heading: qsTr("去办什么事？")
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.branches.loading && choices.count === 0
        errorText: page.app.branches.errorText
    }
    Repeater {
        id: choices

        model: page.app.branches.serviceChoices

        delegate: RowButton {
            required property string value
            required property string label

            Layout.fillWidth: true
            text: label
            sentence: label
            onClicked: page.app.branches.chooseService(value)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
