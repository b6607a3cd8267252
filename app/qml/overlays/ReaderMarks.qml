pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// What the built-in screen reader shows: a ring around what it reads, or a black screen. Nothing of it can be pressed or heard.
Loader {
    id: root

    required property ReaderViewModel reader
    property bool drawn: true

    active: drawn && reader.on
    sourceComponent: Item {
        id: marks

        readonly property rect place: root.reader.cursor

        Item {
            x: marks.place.x - 5
            y: marks.place.y - 5
            width: marks.place.width + 10
            height: marks.place.height + 10
            visible: marks.place.width > 0

            // Orange between two dark lines: it shows on every ground, and nobody takes it for the keyboard's ring.
            Rectangle {
                anchors.fill: parent
                radius: Theme.metrics.radius
                color: "transparent"
                border.width: 8
                border.color: Theme.color.focusOuter
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: Theme.metrics.radius
                color: "transparent"
                border.width: 4
                border.color: Theme.color.accent
            }
        }
        Rectangle {
            anchors.fill: parent
            visible: root.reader.curtain
            color: "black"
        }
    }
}
