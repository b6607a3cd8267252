pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

                // Painted, not a Shape: in software a Shape that is scrolled away is drawn over what lies beside the scroller.
                delegate: Canvas {
                    id: part

                    required property int index
                    required property real start
                    required property real share
                    readonly property color tone: Theme.chartTones[index] ?? Theme.color.outline
                    // A thin line of ground between two parts, so that they are told apart without their colours.
                    readonly property real gap: share > 0.02 && share < 1 ? 2.4 : 0
                    readonly property real from: -90 + 360 * start + gap / 2
                    readonly property real sweep: Math.max(0.8, 360 * share - gap)
                    // As fine as the screen that shows it.
                    readonly property real fine: Math.max(1, Theme.renderScale)

                    width: Math.ceil(chart.side * fine)
                    height: width
                    scale: 1 / fine
                    transformOrigin: Item.TopLeft
                    onToneChanged: requestPaint()
                    onFromChanged: requestPaint()
                    onSweepChanged: requestPaint()
                    onPaint: {
                        const ink = part.getContext("2d")
                        const turn = Math.PI / 180
                        ink.reset()
                        ink.lineWidth = chart.thick * part.fine
                        ink.strokeStyle = part.tone
                        ink.beginPath()
                        ink.arc(part.width / 2, part.width / 2, (chart.side - chart.thick) / 2 * part.fine,
                                part.from * turn, (part.from + part.sweep) * turn)
                        ink.stroke()
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
        around: chart
        radius: Theme.metrics.radiusSmall
    }
}
