import QtQuick
import QtQuick.Layouts
import controls
import theme

// One control in all its states, under its name. Pictures of the gallery are cut out here.
Rectangle {
    id: root

    required property string control
    default property alias content: column.data

    Layout.fillWidth: true
    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gap
    color: Theme.color.background

    ColumnLayout {
        id: column

        x: Theme.metrics.margin
        y: Theme.metrics.gap
        width: root.width - 2 * Theme.metrics.margin
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: root.control
            font.pixelSize: Theme.lead
            color: Theme.color.textMuted
        }
    }
}
