pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// What the built-in screen reader shows: a ring around what it reads, or a black screen. Nothing of it can be pressed or heard.
Loader {
    id: root

    required property AppViewModel app

    active: app.reader.on
    sourceComponent: Item {
        id: marks

        readonly property rect place: root.app.reader.cursor

        Item {
            x: marks.place.x - 4
            y: marks.place.y - 4
            width: marks.place.width + 8
            height: marks.place.height + 8
            visible: marks.place.width > 0

            Rectangle {
                anchors.fill: parent
                radius: Theme.metrics.radius
                color: "transparent"
                border.width: 6
                border.color: Theme.color.focusOuter
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: Theme.metrics.radius
                color: "transparent"
                border.width: 2
                border.color: Theme.color.focusInner
            }
        }
        Rectangle {
            anchors.fill: parent
            visible: root.app.reader.curtain
            color: "black"
        }
    }
}
