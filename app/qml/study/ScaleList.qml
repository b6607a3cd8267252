pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A scale of a few points, one under the other, each as wide as the screen; the words of its ends stand in the ends.
ColumnLayout {
    id: root

    required property Rows model
    required property string name
    signal chosen(value: int)

    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: root.visible ? root.model : null

        delegate: ScalePoint {
            Layout.fillWidth: true
            onClicked: root.chosen(value)
        }
    }
}
