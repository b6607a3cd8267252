pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Income and expense over time, two bars a step: expense is filled, income is outlined. One item to the ear, whose name
// sums it up; the arrow keys and a touch point at a step, which the page then writes and says.
FocusScope {
    id: chart

    required property Rows model
    required property string summary
    required property string axisTop
    required property string axisMiddle
    required property int pointed
    required property string widestLabel
    required property list<string> labels
    signal pointedAt(int index)

    readonly property real slot: steps.count > 0 ? plot.width / steps.count : plot.width
    // Every how many steps a label fits.
    readonly property int every: Math.max(1, Math.ceil((1.5 * widest.width + 8) / Math.max(1, slot)))

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: summary
    Accessible.description: qsTr("单位：元；横轴：%1；纵轴：%2").arg(labels.filter((_, step) => step % every === 0).join("、"))
                            .arg([axisMiddle, axisTop].filter(tick => tick !== "").join("、"))
    Accessible.focusable: true
    Keys.onLeftPressed: chart.pointedAt(Math.max(0, chart.pointed - 1))
    Keys.onRightPressed: chart.pointedAt(chart.pointed + 1)

    ColumnLayout {
        id: column

        width: chart.width
        spacing: Theme.metrics.gapSmall

        Flow {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            Repeater {
                model: [qsTr("支出"), qsTr("收入")]

                delegate: Row {
                    id: key

                    required property int index
                    required property string modelData

                    spacing: Theme.metrics.gapSmall

                    Rectangle {
                        width: Math.round(Theme.small * 0.8)
                        height: width
                        anchors.verticalCenter: parent.verticalCenter
                        color: key.index === 0 ? Theme.color.chart1 : Theme.color.surface
                        border.width: 2
                        border.color: key.index === 0 ? Theme.color.chart1 : Theme.color.chart3
                    }
                    SmallText {
                        text: key.modelData
                        Accessible.ignored: true
                    }
                }
            }
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("单位：元")
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        Item {
            id: frame

            Layout.fillWidth: true
            implicitHeight: Math.round(Theme.base * 2 + 120)

            Repeater {
                model: [chart.axisTop, chart.axisMiddle, ""]

                delegate: Item {
                    id: line

                    required property int index
                    required property string modelData

                    y: plot.y + plot.height * index / 2
                    width: frame.width

                    Rectangle {
                        width: plot.x + plot.width
                        height: 1
                        color: Theme.color.divider
                    }
                    SmallText {
                        anchors.right: parent.right
                        y: -height / 2
                        visible: text !== ""
                        text: line.modelData
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
            Item {
                id: plot

                y: Math.round(axisText.height / 2) + 2
                width: frame.width - axisText.width - Theme.metrics.gapSmall
                height: frame.height - y - labelText.height - 8

                Repeater {
                    id: steps

                    model: chart.model

                    delegate: Item {
                        id: step

                        required property int index
                        required property string label
                        required property real income
                        required property real expense
                        readonly property real bar: Math.max(2, Math.min(16, chart.slot * 0.36))

                        x: index * chart.slot
                        width: chart.slot
                        height: plot.height

                        Rectangle {
                            anchors.fill: parent
                            visible: step.index === chart.pointed
                            color: Theme.color.primaryTint
                            border.width: 1
                            border.color: Theme.color.primary
                        }
                        Rectangle {
                            x: step.width / 2 - step.bar
                            y: plot.height - height
                            width: step.bar
                            height: Math.round(plot.height * step.expense)
                            color: Theme.color.chart1
                        }
                        Rectangle {
                            x: step.width / 2
                            y: plot.height - height
                            width: step.bar
                            height: Math.round(plot.height * step.income)
                            color: Theme.color.surface
                            border.width: Math.min(2, step.bar / 2)
                            border.color: Theme.color.chart3
                        }
                        SmallText {
                            x: Math.max(-step.x, Math.min((step.width - width) / 2, plot.width - step.x - width))
                            y: plot.height + 6
                            visible: step.index % chart.every === 0
                            text: step.label
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    TextMetrics {
        id: axisText

        font.family: Theme.family
        font.pixelSize: Theme.small
        text: chart.axisTop.length > chart.axisMiddle.length ? chart.axisTop : chart.axisMiddle
    }
    TextMetrics {
        id: widest

        font: axisText.font
        text: chart.widestLabel
    }
    FontMetrics {
        id: labelText

        font: axisText.font
    }
    TapHandler {
        onTapped: point => {
            const at = chart.mapToItem(plot, point.position)
            if (at.x >= 0 && at.x < plot.width && at.y >= 0)
                chart.pointedAt(Math.floor(at.x / chart.slot))
        }
    }
    FocusRing {
        around: chart
        radius: Theme.metrics.radiusSmall
    }
}
