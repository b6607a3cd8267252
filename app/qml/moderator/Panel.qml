import QtQuick
import QtQuick.Layouts
import controls
import theme

// A part of the console under its heading, denser than a card of the phone.
Rectangle {
    id: panel

    required property string heading
    // What stands beside the heading: a state, a count.
    property string remark: ""
    default property alias content: column.data

    Layout.fillWidth: true
    implicitWidth: 200
    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gap
    radius: Theme.metrics.radiusSmall
    color: Theme.color.surface
    border.width: Theme.color.edgeWidth
    border.color: Theme.color.edge
    Accessible.role: Accessible.Grouping
    Accessible.name: heading

    ColumnLayout {
        id: column

        x: Theme.metrics.gap
        y: Theme.metrics.gap
        width: panel.width - 2 * Theme.metrics.gap
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            HeadingText {
                Layout.fillWidth: true
                text: panel.heading
                font.pixelSize: Theme.lead
            }
            SmallText {
                visible: text !== ""
                text: panel.remark
            }
        }
    }
}
