import QtQuick
import theme

// A dark ring around a light one, outside the control, so that it shows on every ground. Only for the keyboard.
Item {
    id: ring

    required property Item item
    property real radius: Theme.metrics.radius
    readonly property int inner: 2
    readonly property int outer: 3

    anchors.fill: parent
    anchors.margins: -(inner + outer)
    visible: item.activeFocus && Theme.keyboardInUse
    z: 10

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
