pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Names and values, one under the other.
ColumnLayout {
    id: root

    required property Rows model

    spacing: Theme.metrics.gap

    Repeater {
        model: root.model

        delegate: Fact {
            required property string spoken

            spokenValue: spoken
        }
    }
}
