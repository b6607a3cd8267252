pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// Entries of the book under their days; a press opens one. One stop for Tab; the arrow keys go from entry to entry.
SpokenList {
    id: list

    required property AppViewModel app
    readonly property BookSearchViewModel found: app.bookSearch
    // What stands above the rows comes and goes; a person who has not gone into the list sees it from its beginning.
    readonly property real above: headerItem ? headerItem.height : 0

    onAboveChanged: {
        if (!activeFocus)
            Qt.callLater(positionViewAtBeginning)
    }

    name: found.listName
    model: found.rows
    leftMargin: Theme.metrics.margin
    rightMargin: Theme.metrics.margin
    section.property: "day"

    section.delegate: HeadingText {
        required property string section

        width: list.width - 2 * Theme.metrics.margin
        topPadding: Theme.metrics.gap
        bottomPadding: 4
        text: section
        font.pixelSize: Theme.base
        color: Theme.color.textMuted
    }
    delegate: PressRow {
        id: row

        required property string value
        required property string title
        required property string detail
        required property string amount
        required property bool incoming

        width: list.width - 2 * Theme.metrics.margin
        height: sheet.height + 6
        onPressed: list.found.open(row.value)

        Rectangle {
            id: sheet

            width: parent.width
            height: Math.max(Theme.metrics.target, entry.implicitHeight + 8)
            radius: Theme.metrics.radiusSmall
            color: Theme.color.surface
            border.width: Theme.color.edgeWidth
            border.color: Theme.color.edge

            EntryRow {
                id: entry

                x: Theme.metrics.gap
                y: 4
                width: parent.width - 2 * Theme.metrics.gap - chevron.width
                title: row.title
                detail: row.detail
                amount: row.amount
                incoming: row.incoming
                sentence: row.sentence
                Accessible.ignored: true
            }
            Icon {
                id: chevron

                anchors {
                    right: parent.right
                    rightMargin: Theme.metrics.gapSmall
                    verticalCenter: parent.verticalCenter
                }
                name: "forward"
                size: Math.round(Theme.icon * 0.7)
                color: Theme.color.textMuted
            }
        }
    }
    footer: Item {
        width: list.width - 2 * Theme.metrics.margin
        height: more.visible ? more.height + 2 * Theme.metrics.gap : Theme.metrics.gap

        ActionButton {
            id: more

            y: Theme.metrics.gap
            width: parent.width
            visible: list.found.hasMore
            kind: ActionButton.Secondary
            text: qsTr("看更早的")
            onClicked: list.found.more()
        }
    }
}
