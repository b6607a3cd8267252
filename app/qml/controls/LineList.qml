pragma ComponentBehavior: Bound

import QtQuick
import theme

// A list of lines, each a title, a detail and an amount. One stop for Tab; the arrow keys go from line to line.
SpokenList {
    id: list

    // Until a person has gone on, the list begins where its header does, however that grows.
    Connections {
        target: list.headerItem

        function onHeightChanged() {
            if (!list.moved)
                Qt.callLater(list.positionViewAtBeginning)
        }
    }

    bottomMargin: Theme.metrics.gap
    leftMargin: Theme.metrics.margin
    rightMargin: Theme.metrics.margin

    delegate: SpokenRow {
        id: row

        required property string title
        required property string detail
        required property string amount
        required property bool incoming

        width: list.width - 2 * Theme.metrics.margin
        height: sheet.height + 6

        Rectangle {
            id: sheet

            width: parent.width
            height: entry.implicitHeight + 8
            radius: Theme.metrics.radiusSmall
            color: Theme.color.surface
            border.width: Theme.color.edgeWidth
            border.color: Theme.color.edge

            EntryRow {
                id: entry

                x: Theme.metrics.gap
                y: 4
                width: parent.width - 2 * Theme.metrics.gap
                title: row.title
                detail: row.detail
                amount: row.amount
                incoming: row.incoming
                sentence: row.sentence
                Accessible.ignored: true
            }
        }
    }
}
