pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

// A sheet that holds what belongs together; `hero` makes it the page's one large area, with words in heroText.
Rectangle {
    id: card

    default property alias content: column.data
    property real padding: Theme.metrics.padding
    property bool hero: false
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.metrics.radiusLarge
    color: Theme.color.surface
    border.width: Theme.color.edgeWidth
    border.color: Theme.color.edge

    Elevation {
        radius: card.radius
    }
    Loader {
        anchors.fill: parent
        active: card.hero
        sourceComponent: HeroGround {
            radius: card.radius
        }
    }
    ColumnLayout {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        spacing: Theme.metrics.gapSmall
    }
}
