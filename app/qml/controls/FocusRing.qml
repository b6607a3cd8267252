pragma ComponentBehavior: Bound

import QtQuick
import theme

// A dark ring around a light one, outside the control, so that it shows on every ground. Only for the keyboard.
// Inside of its edge where there is no room around it: it needs a control that leaves this edge empty.
Loader {
    id: ring

    required property Item around
    property real radius: Theme.metrics.radius
    property bool inside: false
    readonly property int inner: 2
    readonly property int outer: 3
    readonly property int out: inside ? 0 : inner + outer

    anchors.fill: parent
    anchors.margins: -out
    active: around.activeFocus && Theme.keyboardInUse
    visible: active
    z: 10
    sourceComponent: Item {
        // A row of which the next one begins where it ends would lose the lower side of its ring under that one.
        Binding {
            target: ring.around
            property: "z"
            value: 1
        }
        Rectangle {
            anchors.fill: parent
            radius: ring.radius + ring.out
            color: "transparent"
            border.width: ring.outer
            border.color: Theme.color.focusOuter
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: ring.outer
            radius: Math.max(0, ring.radius + ring.out - ring.outer)
            color: "transparent"
            border.width: ring.inner
            border.color: Theme.color.focusInner
        }
    }
}
