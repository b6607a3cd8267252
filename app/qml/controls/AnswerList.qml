pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Answers to one question, one under the other, each with what follows from it.
ColumnLayout {
    id: root

    required property Rows model
    property string name: ""
    signal chosen(value: string)

    function first(): Item {
        return answers.itemAt(0)
    }

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        id: answers

        model: root.model

        delegate: RowButton {
            required property string value
            required property string label
            required property bool chosen
            required detail
            required property string iconOf
            required sentence

            Layout.fillWidth: true
            text: label
            leads: !chosen
            iconName: chosen ? "check" : iconOf
            onClicked: root.chosen(value)
        }
    }
}
