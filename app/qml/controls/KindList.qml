pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// Kinds of income and expense of which one is chosen. One stop for Tab; the arrow keys go from kind to kind.
SpokenList {
    id: list

    required property AppViewModel app

    name: app.bookKind.listName
    model: app.bookKind.rows
    leftMargin: Theme.metrics.margin
    rightMargin: Theme.metrics.margin

    delegate: PressRow {
        id: row

        required property string value
        required property string name
        required property string detail

        width: list.width - 2 * Theme.metrics.margin
        height: sheet.height + Theme.metrics.gapSmall
        onPressed: list.app.bookKind.choose(row.value)

        Rectangle {
            id: sheet

            width: parent.width
            height: Math.max(Theme.metrics.mainTarget, words.height + 2 * Theme.metrics.gapSmall)
            radius: Theme.metrics.radius
            color: Theme.color.surface
            border.width: row.detail === "" ? Theme.color.edgeWidth : 2
            border.color: row.detail === "" ? Theme.color.edge : Theme.color.primary

            Icon {
                id: tick

                anchors {
                    right: parent.right
                    rightMargin: Theme.metrics.padding
                    verticalCenter: parent.verticalCenter
                }
                visible: row.detail !== ""
                name: "check"
                color: Theme.color.primary
            }
            Column {
                id: words

                x: Theme.metrics.padding
                width: parent.width - 2 * Theme.metrics.padding - (tick.visible ? tick.width + Theme.metrics.gap : 0)
                anchors.verticalCenter: parent.verticalCenter

                AppText {
                    width: parent.width
                    text: row.name
                    font.bold: true
                    Accessible.ignored: true
                }
                SmallText {
                    width: parent.width
                    visible: text !== ""
                    text: row.detail
                    Accessible.ignored: true
                }
            }
        }
    }
    footer: Item {
        height: Theme.metrics.gap
    }
}
