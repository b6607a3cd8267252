pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// All services under the headings of their groups, as rows that say what they are called.
ColumnLayout {
    id: root

    required property AppViewModel app
    required property Rows model
    // Whether they are called by the names that need no explaining.
    property bool plainly: false
    property bool headed: true
    property alias count: rows.count

    spacing: Theme.metrics.gapSmall

    Repeater {
        id: rows

        model: root.model

        delegate: ColumnLayout {
            id: entry

            required property string serviceId
            required property string drawing
            required property string name
            required property string elderName
            required property string group
            required property bool heads

            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            HeadingText {
                Layout.fillWidth: true
                Layout.topMargin: Theme.metrics.gapSmall
                visible: root.headed && entry.heads
                text: entry.group
                font.pixelSize: Theme.lead
            }
            RowButton {
                Layout.fillWidth: true
                iconName: entry.drawing
                text: root.plainly ? entry.elderName : entry.name
                sentence: text
                onClicked: root.app.openService(entry.serviceId)
            }
        }
    }
}
