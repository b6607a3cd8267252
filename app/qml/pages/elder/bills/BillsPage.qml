pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// The first question: which bill.
ElderPage {
    id: page

    title: qsTr("缴费")
    heading: qsTr("给什么缴费？")
    firstFocus: kinds.count > 0 ? kinds.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.bills.errorText
    }
    GridLayout {
        id: grid

        readonly property real widest: {
            let most = 0
            for (let n = 0; n < kinds.count; ++n) {
                const tile = kinds.itemAt(n) as Tile
                most = Math.max(most, tile ? tile.wordWidth : 0)
            }
            return most + 16
        }
        readonly property bool pairs: 2 * widest + columnSpacing <= width

        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: pairs ? 2 : 1
        columnSpacing: Theme.metrics.gap
        rowSpacing: Theme.metrics.gap
        uniformCellWidths: true

        Repeater {
            id: kinds

            model: page.app.bills.kinds

            delegate: Tile {
                required property string beginsAt
                required property string drawing
                required property string name

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: drawing
                text: name
                wordSize: Theme.title
                onClicked: page.app.navigation.open(beginsAt)
            }
        }
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "receipt"
        text: qsTr("看缴过的费")
        sentence: text
        onClicked: page.app.navigation.open("bills/Receipts")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "repeat"
        text: qsTr("每月自动缴")
        sentence: text
        onClicked: page.app.navigation.open("bills/AutoPay")
    }
    Item {
        Layout.fillHeight: true
    }
}
