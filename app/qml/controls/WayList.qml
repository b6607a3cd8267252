pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A few ways to go on, each with its amount and what it means. A press takes it to the review.
ColumnLayout {
    id: root

    required property Rows model
    property alias count: ways.count
    property Item first: null
    signal chosen(value: string)

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    Repeater {
        id: ways

        model: root.model

        delegate: AmountRow {
            id: way

            required property int index
            required property string value
            required property string label
            required amount
            required detail
            required sentence

            Layout.fillWidth: true
            text: label
            onClicked: root.chosen(value)
            Component.onCompleted: {
                if (index === 0)
                    root.first = way
            }
        }
    }
}
