pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Names and values, one under the other.
ColumnLayout {
    id: root

    required property Rows model

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    Repeater {
        model: root.model

        delegate: Fact {
            required property string spoken
            required strong

            spokenValue: spoken
        }
    }
}
