pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Amounts of which one touch takes one. Each leads on at once.
GridLayout {
    id: root

    required property Rows model
    required property string name
    readonly property int fitting: Math.floor((width + columnSpacing) / (3.4 * Theme.base + 10 + columnSpacing))
    signal chosen(value: string)

    columns: fitting >= 4 ? 4 : fitting >= 2 ? 2 : 1
    columnSpacing: Theme.metrics.gapSmall
    rowSpacing: Theme.metrics.gapSmall
    uniformCellWidths: true
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: root.model

        delegate: ActionButton {
            required property string value
            required property string label
            required property string sentence

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            leftPadding: 4
            rightPadding: 4
            text: label
            Accessible.name: sentence
            onClicked: root.chosen(value)
        }
    }
}
