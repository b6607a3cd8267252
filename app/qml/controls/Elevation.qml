pragma ComponentBehavior: Bound

import QtQuick
import theme

// The soft shadow of a sheet: two faint sheets behind it, which every renderer can draw. None where the palette has none.
Item {
    id: root

    property int lift: Theme.metrics.liftLow
    property real radius: Theme.metrics.radiusLarge

    z: -1
    anchors.fill: parent
    visible: Theme.color.shadow.a > 0

    Repeater {
        model: 2

        delegate: Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -index
            anchors.topMargin: index === 0 ? 1 : root.lift
            anchors.bottomMargin: index === 0 ? -1 : -root.lift
            radius: root.radius + index
            color: Theme.color.shadow
        }
    }
}
