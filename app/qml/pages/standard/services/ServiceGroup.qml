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
        columns: Math.max(2, Math.min(4, fitting))
        columnSpacing: 2
        rowSpacing: 0
        uniformCellWidths: true

        Repeater {
            id: tiles

            model: root.services

            delegate: Tile {
                required property string serviceId
                required property string name
                required property string drawing

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                iconName: drawing
                text: name
                plain: true
                bare: true
                onClicked: root.app.openService(serviceId)
            }
        }
        // A group of fewer keeps the places free, so that signs stand under one another in all groups.
        Repeater {
            model: Math.max(0, grid.columns - tiles.count)

            delegate: Item {
                Layout.fillWidth: true
            }
        }
    }
}
