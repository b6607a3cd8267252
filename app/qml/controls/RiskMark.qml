pragma ComponentBehavior: Bound

import QtQuick
import theme

// A grade of risk, 1 to 5, as bars of which so many are filled. The words stand beside it.
Row {
    id: root

    required property int grade
    property real size: Theme.icon

    spacing: 2
    Accessible.ignored: true

    Repeater {
        model: 5

        delegate: Rectangle {
            required property int index
            readonly property bool filled: index < root.grade

            anchors.bottom: parent?.bottom
            width: Math.max(4, Math.round(root.size / 6))
            height: Math.round(root.size * (0.36 + 0.16 * index))
            radius: 1.5
            color: filled ? Theme.color.primary : "transparent"
            border.width: 1.5
            border.color: filled ? Theme.color.primary : Theme.color.outline
        }
    }
}
