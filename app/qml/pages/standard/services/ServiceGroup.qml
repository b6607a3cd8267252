pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The services of one group as signs with words, as many in a row as fit.
Card {
    id: root

    required property AppViewModel app
    required property string name
    required property Rows services
    readonly property real widest: {
        let most = Theme.metrics.target
        for (let n = 0; n < tiles.count; ++n) {
            const tile = tiles.itemAt(n) as Tile
            most = tile ? Math.max(most, Math.min(tile.wordWidth, 4.2 * Theme.base) + 12) : most
        }
        return most
    }

    padding: Theme.metrics.gapSmall
    spacing: 0

    HeadingText {
        Layout.fillWidth: true
        Layout.margins: Theme.metrics.gapSmall
        text: root.name
        font.pixelSize: Theme.lead
    }
    GridLayout {
        id: grid

        readonly property int fitting: Math.floor((root.width - 2 * root.padding + columnSpacing) / (root.widest + columnSpacing))

        Layout.fillWidth: true
        columns: fitting >= 4 ? 4 : 2
        columnSpacing: 2
        rowSpacing: 0

        Repeater {
            id: tiles

            model: root.services

            delegate: Tile {
                required property string serviceId
                required property string name
                required property string drawing

                // As wide as in a full row, so that signs stand under one another in all groups.
                Layout.preferredWidth: (root.width - 2 * root.padding - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                Layout.fillHeight: true
                iconName: drawing
                text: name
                plain: true
                bare: true
                onClicked: root.app.openService(serviceId)
            }
        }
    }
}
