pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import theme
import viewmodels

// Parts of a whole as a ring, the largest from the top on and then clockwise, as in the list below it, which is its table.
// One item to the ear, whose name sums it up.
FocusScope {
    id: chart

    required property Rows model
    required property string summary
    // What the whole is, and how much.
    required property string title
    required property string total

    readonly property real side: Math.min(width, Math.round(Theme.base * 6 + 96))
    readonly property real thick: Math.round(side * 0.16)
    readonly property real hole: side - 2 * thick
    // In the ring where it fits, else above it.
    readonly property bool inside: totalText.advanceWidth <= hole * 0.86

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: summary
    Accessible.focusable: true

    ColumnLayout {
        id: column

        width: chart.width
        spacing: Theme.metrics.gapSmall

        Fact {
            visible: !chart.inside
            name: chart.title
            value: chart.total
            strong: true
            Accessible.ignored: true
        }
        Item {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: chart.side
            implicitHeight: chart.side

            Repeater {
                model: chart.model

                delegate: Shape {
                    id: part

                    required property int index
                    required property real start
                    required property real share
                    // A thin line of ground between two parts, so that they are told apart without their colours.
                    readonly property real gap: share > 0.02 && share < 1 ? 2.4 : 0

                    anchors.fill: parent

                    ShapePath {
                        strokeWidth: chart.thick
                        strokeColor: Theme.chartTones[part.index] ?? Theme.color.outline
                        fillColor: "transparent"
                        capStyle: ShapePath.FlatCap

                        PathAngleArc {
                            centerX: chart.side / 2
                            centerY: chart.side / 2
                            radiusX: (chart.side - chart.thick) / 2
                            radiusY: (chart.side - chart.thick) / 2
                            startAngle: -90 + 360 * part.start + part.gap / 2
                            sweepAngle: Math.max(0.8, 360 * part.share - part.gap)
                        }
                    }
                }
            }
            Column {
                anchors.centerIn: parent
                width: chart.hole * 0.9
                visible: chart.inside

                SmallText {
                    width: parent.width
                    text: chart.title
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
                AppText {
                    width: parent.width
                    text: chart.total
                    font.bold: true
                    font.pixelSize: Theme.lead
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    TextMetrics {
        id: totalText

        font.family: Theme.family
        font.pixelSize: Theme.lead
        font.bold: true
        text: chart.total
    }
    FocusRing {
        item: chart
        radius: Theme.metrics.radiusSmall
    }
}
