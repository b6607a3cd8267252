pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The services one uses most, the most used first, and the way to all of them.
Card {
    id: root

    required property AppViewModel app
    readonly property real widest: {
        let most = Math.max(Theme.metrics.target, all.wordWidth + 8)
        for (let n = 0; n < tiles.count; ++n) {
            const tile = tiles.itemAt(n) as Tile
            most = tile ? Math.max(most, Math.min(tile.wordWidth, 4.2 * Theme.base) + 8) : most
        }
        return most
    }

    padding: Theme.metrics.gapSmall
    spacing: 0

    GridLayout {
        readonly property int fitting: Math.floor((width + columnSpacing) / (root.widest + columnSpacing))

        Layout.fillWidth: true
        columns: fitting >= 4 ? 4 : 2
        columnSpacing: 2
        rowSpacing: 0
        uniformCellWidths: true

        Repeater {
            id: tiles

            model: root.app.home.shortcuts

            delegate: Tile {
                required property string serviceId
                required property string name
                required property string drawing
                required property string detail

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: drawing
                text: name
                plain: true
                bare: true
                Accessible.description: detail
                onClicked: root.app.openService(serviceId)
            }
        }
        Tile {
            id: all

            Layout.fillWidth: true
            Layout.fillHeight: true
            iconName: "grid"
            objectName: "tour-services"
            text: qsTr("全部服务")
            plain: true
            bare: true
            onClicked: root.app.navigation.open("services/All")
        }
    }
    SmallText {
        Layout.fillWidth: true
        Layout.margins: Theme.metrics.gapSmall
        visible: text !== ""
        text: root.app.home.firstReason
    }
}
