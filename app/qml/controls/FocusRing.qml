pragma ComponentBehavior: Bound

import QtQuick
import theme

// A dark ring around a light one, outside the control, so that it shows on every ground. Only for the keyboard.
Loader {
    id: ring

    required property Item around
    property real radius: Theme.metrics.radius
    readonly property int inner: 2
    readonly property int outer: 3

    anchors.fill: parent
    anchors.margins: -(inner + outer)
    active: around.activeFocus && Theme.keyboardInUse
    visible: active
    z: 10
    sourceComponent: Item {
        Rectangle {
            anchors.fill: parent
            radius: ring.radius + ring.inner + ring.outer
            color: "transparent"
            border.width: ring.outer
            border.color: Theme.color.focusOuter
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: ring.outer
            radius: ring.radius + ring.inner
            color: "transparent"
            border.width: ring.inner
            border.color: Theme.color.focusInner
        }
    }
}
