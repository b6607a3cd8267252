pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// A scale of many points as a field of numbers, between the words of its ends.
ColumnLayout {
    id: root

    required property Rows model
    required property string name
    required property string low
    required property string high
    signal chosen(value: int)

    // Twenty-one points fill three columns, or seven where those have room.
    readonly property int columns: 7 * widest + 6 * Theme.metrics.gapSmall <= width ? 7 : 3
    // What the widest number takes, and what a finger needs.
    readonly property real widest: Math.max(Theme.metrics.target, numbers.advanceWidth + 2 * Theme.metrics.gapSmall)

    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    TextMetrics {
        id: numbers

        text: "100"
        font.family: Theme.family
        font.pixelSize: Theme.base
    }
    AppText {
        Layout.fillWidth: true
        text: root.low
        color: Theme.color.textMuted
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.columns
        columnSpacing: Theme.metrics.gapSmall
        rowSpacing: Theme.metrics.gapSmall
        uniformCellWidths: true

        Repeater {
            model: root.visible ? root.model : null

            delegate: ScalePoint {
                Layout.fillWidth: true
                bare: true
                onClicked: root.chosen(value)
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignRight
        text: root.high
        color: Theme.color.textMuted
    }
}
