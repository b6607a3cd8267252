pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The entries of the main account under their days. One stop for Tab; the arrow keys go from entry to entry.
SpokenList {
    id: list

    required property AppViewModel app

    name: app.accounts.listName
    model: app.accounts.entries
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
    delegate: SpokenRow {
        id: row

        required property string title
        required property string detail
        required property string time
        required property string amount
        required property bool incoming

        width: list.width - 2 * Theme.metrics.margin
        height: sheet.height + 6
        Accessible.description: time

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
                detail: qsTr("%1 · %2").arg(row.time).arg(row.detail)
                amount: row.amount
                incoming: row.incoming
                sentence: row.sentence
                Accessible.ignored: true
            }
        }
    }
    header: ColumnLayout {
        width: list.width - 2 * Theme.metrics.margin

        LoadState {
            Layout.fillWidth: true
            app: list.app
            loading: list.app.accounts.loading && list.count === 0
            errorText: list.app.accounts.errorText
            empty: list.app.accounts.empty
            emptyText: qsTr("还没有收支记录")
        }
    }
    footer: Item {
        width: list.width - 2 * Theme.metrics.margin
        height: more.visible ? more.height + 2 * Theme.metrics.gap : Theme.metrics.gap

        ActionButton {
            id: more

            y: Theme.metrics.gap
            width: parent.width
            visible: list.app.accounts.hasMore
            enabled: !list.app.accounts.loading
            kind: ActionButton.Secondary
            text: qsTr("看更早的")
            onClicked: list.app.accounts.more()
        }
    }
}
