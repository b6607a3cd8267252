pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Looking for a service or for something that happened: a field, what was found, and the nearest where nothing was.
ColumnLayout {
    id: root

    required property AppViewModel app
    property bool plainly: false
    // What may be written, as the version in use puts it.
    required property string hint
    property alias field: input

    spacing: Theme.metrics.gap

    SearchField {
        id: input

        Layout.fillWidth: true
        name: qsTr("搜功能、收支")
        text: root.app.catalogue.typed
        onSearched: text => root.app.catalogue.search(text)
        onAccepted: root.app.catalogue.announce()
    }
    SmallText {
        Layout.fillWidth: true
        visible: root.app.catalogue.typed === ""
        text: root.hint
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.app.catalogue.summary
    }
    Notice {
        Layout.fillWidth: true
        text: root.app.catalogue.errorText
    }
    ServiceList {
        Layout.fillWidth: true
        visible: count > 0
        app: root.app
        model: root.app.catalogue.hits
        plainly: root.plainly
        headed: false
    }
    HeadingText {
        Layout.fillWidth: true
        visible: entries.count > 0
        text: qsTr("收支")
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true
        visible: entries.count > 0
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("收支，共%1笔").arg(entries.count)

            Repeater {
                id: entries

                model: root.app.catalogue.entries

                delegate: ColumnLayout {
                    id: row

                    required property int index
                    required property string title
                    required property string detail
                    required property string amount
                    required property bool incoming
                    required property string sentence

                    Layout.fillWidth: true
                    spacing: 0

                    Divider {
                        visible: row.index > 0
                    }
                    EntryRow {
                        Layout.fillWidth: true
                        title: row.title
                        detail: row.detail
                        amount: row.amount
                        incoming: row.incoming
                        sentence: row.sentence
                    }
                }
            }
        }
    }
}
