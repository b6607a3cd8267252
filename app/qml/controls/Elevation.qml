pragma ComponentBehavior: Bound

import QtQuick
import theme

// The soft shadow of a sheet: two faint sheets behind it, which every renderer can draw. None where the palette has none.
Loader {
    id: root

    property bool wanted: true
    property int lift: Theme.metrics.liftLow
    property real radius: Theme.metrics.radiusLarge

    z: -1
    anchors.fill: parent
    active: wanted && Theme.color.shadow.a > 0
    sourceComponent: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 1
            anchors.bottomMargin: -1
            radius: root.radius
            color: Theme.color.shadow
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -1
            anchors.topMargin: root.lift
            anchors.bottomMargin: -root.lift
            radius: root.radius + 1
            color: Theme.color.shadow
        }
    }
}
