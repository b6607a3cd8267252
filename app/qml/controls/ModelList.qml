pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Weights, each with whether it is here and how large it is. A press opens it.
ColumnLayout {
    id: root

    required property Rows model
    property Item first: null
    signal chosen(value: string)

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    Repeater {
        model: root.model

        delegate: RowButton {
            id: row

            required property int index
            required property string value
            required property string label
            required detail
            required sentence

            Layout.fillWidth: true
            text: label
            onClicked: root.chosen(value)
            Component.onCompleted: {
                if (index === 0)
                    root.first = row
            }
        }
    }
}
