pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import theme
import viewmodels

// What the helper shows: a ring and lines. They take no touch: what lies under them can still be worked. A mark on a button, a row or
// a field belongs to it: it moves, grows and goes with it.
Item {
    id: root

    required property AppViewModel app

    visible: app.guidance.open

    Repeater {
        model: root.app.guidance.lines

        delegate: Item {
            id: place

            required property var modelData

            Shape {
                id: line

                parent: place.modelData.thing ?? root
                visible: root.visible
                width: parent?.width ?? 0
                height: parent?.height ?? 0
                z: 1000

                ShapePath {
                    strokeColor: Theme.color.negative
                    strokeWidth: 5
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathPolyline {
                        path: place.modelData.points.map(point => Qt.point(point.x * line.width, point.y * line.height))
                    }
                }
            }
        }
    }
    Rectangle {
        id: ring

        objectName: "helpersRing"
        readonly property Item thing: root.app.guidance.thing as Item
        readonly property real alone: Math.round(Theme.metrics.target * 1.3)

        parent: thing ?? root
        visible: root.visible && root.app.guidance.pointed
        x: thing !== null ? -2 : root.app.guidance.place.x * root.width - width / 2
        y: thing !== null ? -2 : root.app.guidance.place.y * root.height - height / 2
        width: thing !== null ? thing.width + 4 : alone
        height: thing !== null ? thing.height + 4 : alone
        z: 1000
        radius: thing !== null ? Math.min(height / 2, Theme.metrics.radius + 2) : width / 2
        color: "transparent"
        border.width: 6
        border.color: Theme.color.negative

        Rectangle {
            anchors.fill: parent
            anchors.margins: 6
            radius: Math.max(0, ring.radius - 6)
            color: "transparent"
            border.width: 2
            border.color: Theme.color.surface
        }
    }
}
