pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The newest entries, and the way to all of them.
Card {
    id: root

    required property AppViewModel app
    property Rows model: app.accounts.latest
    property alias count: rows.count

    visible: rows.count > 0
    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.metrics.gap
        Layout.rightMargin: -Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("最近收支")
            font.pixelSize: Theme.lead
        }
        ActionButton {
            kind: ActionButton.Quiet
            leftPadding: 4
            rightPadding: 4
            text: qsTr("全部")
            Accessible.name: qsTr("全部明细")
            onClicked: root.app.navigation.open("Entries")
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("最近收支，共%1笔").arg(rows.count)

        Repeater {
            id: rows

            model: root.model

            delegate: ColumnLayout {
                id: entry

                required property int index
                required property string title
                required property string day
                required property string time
                required property string amount
                required property bool incoming
                required property string sentence

                Layout.fillWidth: true
                spacing: 0

                Divider {
                    visible: entry.index > 0
                }
                EntryRow {
                    Layout.fillWidth: true
                    title: entry.title
                    detail: entry.day
                    amount: entry.amount
                    incoming: entry.incoming
                    sentence: entry.sentence
                }
            }
        }
    }
}
