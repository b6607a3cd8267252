import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import theme

// A course of numbers as a line, its highest and its lowest written beside it. Heard as one sentence.
Item {
    id: root

    // Points in a square of side 1, y downwards.
    required property list<point> points
    required property string sentence
    required property string high
    required property string low
    // When it begins and ends, written below the two ends of the line.
    property string start: ""
    property string end: ""

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence
    Accessible.description: start === "" ? "" : qsTr("从%1到%2").arg(start).arg(end)

    ColumnLayout {
        id: column

        width: root.width
        spacing: 2

        SmallText {
            Layout.fillWidth: true
            text: root.high
            Accessible.ignored: true
        }
        Rectangle {
            id: field

            Layout.fillWidth: true
            implicitHeight: Math.round(Theme.metrics.target * 2.2)
            radius: Theme.metrics.radiusSmall
            color: Theme.color.surfaceSunken
            border.width: Theme.color.edgeWidth
            border.color: Theme.color.edge

            // Half-way between the highest and the lowest.
            Rectangle {
                x: shape.inset
                y: Math.round(field.height / 2)
                width: field.width - 2 * shape.inset
                height: 1
                color: Theme.color.divider
            }
            Shape {
                id: shape

                readonly property real inset: 6

                anchors.fill: parent
                anchors.margins: inset
                visible: root.points.length > 1

                ShapePath {
                    strokeColor: Theme.color.chart1
                    strokeWidth: 2.5
                    fillColor: "transparent"
                    joinStyle: ShapePath.RoundJoin
                    capStyle: ShapePath.RoundCap

                    PathPolyline {
                        path: root.points.map(at => Qt.point(at.x * shape.width, at.y * shape.height))
                    }
                }
            }
        }
        SmallText {
            Layout.fillWidth: true
            text: root.low
            Accessible.ignored: true
        }
        Fact {
            visible: root.start !== ""
            name: root.start
            value: root.end
            ink: Theme.color.textMuted
            Accessible.ignored: true
        }
    }
}
