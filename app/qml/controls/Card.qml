import QtQuick
import QtQuick.Layouts
import theme

// A white sheet that holds what belongs together.
Rectangle {
    id: card

    default property alias content: column.data
    property real padding: Theme.metrics.padding
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.metrics.radiusLarge
    color: Theme.color.surface

    ColumnLayout {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        spacing: Theme.metrics.gapSmall
    }
}
