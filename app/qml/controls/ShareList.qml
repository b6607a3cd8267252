pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import viewmodels

// The parts of a whole, the largest first: bars to the eye, names and numbers to all. A press opens a part's entries.
ColumnLayout {
    id: root

    required property Rows model
    required property string name
    readonly property Item first: rows.count > 0 ? rows.itemAt(0) : null
    signal opened(string key)

    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: name

    Repeater {
        id: rows

        model: root.model

        delegate: ShareButton {
            id: share

            required property int index
            required property string key
            required property string name
            required sentence
            required amount
            required detail
            required part

            Layout.fillWidth: true
            place: index
            text: name
            leads: key !== ""
            onClicked: root.opened(share.key)
        }
    }
}
