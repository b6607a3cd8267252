pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import theme
import viewmodels

// What the helper shows: a ring and lines. They take no touch: what lies under them can still be worked.
Item {
    id: root

    required property AppViewModel app

    visible: app.guidance.open

    Repeater {
        model: root.app.guidance.lines

        delegate: Shape {
            id: line

            required property list<point> modelData

            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.color.negative
                strokeWidth: 5
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: line.modelData.map(place => Qt.point(place.x * root.width, place.y * root.height))
                }
            }
        }
    }
    Rectangle {
        visible: root.app.guidance.pointed
        x: root.app.guidance.place.x * root.width - width / 2
        y: root.app.guidance.place.y * root.height - height / 2
        width: Math.round(Theme.metrics.target * 1.3)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 6
        border.color: Theme.color.negative

        Rectangle {
            anchors.fill: parent
            anchors.margins: 6
            radius: width / 2
            color: "transparent"
            border.width: 2
            border.color: Theme.color.surface
        }
    }
}
