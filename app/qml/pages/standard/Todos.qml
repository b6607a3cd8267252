pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What waits for the customer, the most pressing first; a touch leads to where it is settled.
ColumnLayout {
    id: root

    required property AppViewModel app

    visible: rows.count > 0
    spacing: Theme.metrics.gapSmall

    HeadingText {
        Layout.fillWidth: true
        text: root.app.home.todosName
        font.pixelSize: Theme.lead
    }
    Repeater {
        id: rows

        model: root.app.home.todos

        delegate: RowButton {
            required property string serviceId
            required property string drawing
            required text
            required detail

            Layout.fillWidth: true
            iconName: drawing
            onClicked: root.app.openService(serviceId)
        }
    }
}
