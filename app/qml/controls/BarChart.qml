pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A few amounts as bars that lie, the one that matters filled, the others outlined. One item to the ear.
FocusScope {
    id: chart

    required property Rows model
    required property string summary

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: summary
    Accessible.focusable: true

    ColumnLayout {
        id: column

        width: chart.width
        spacing: Theme.metrics.gap

        Repeater {
            model: chart.model

            delegate: ColumnLayout {
                id: bar

                required property string label
                required property string amount
                required property real part
                required property bool solid

                Layout.fillWidth: true
                spacing: 4

                Fact {
                    name: bar.label
                    value: bar.amount
                    strong: bar.solid
                    Accessible.ignored: true
                }
                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: Math.round(Theme.base * 0.8)
                    radius: Math.min(height / 2, Theme.metrics.radiusSmall / 2)
                    color: Theme.color.surfaceSunken
                    border.width: 1
                    border.color: Theme.color.edge

                    Rectangle {
                        width: Math.round(parent.width * bar.part)
                        height: parent.height
                        radius: parent.radius
                        color: bar.solid ? Theme.color.chart1 : Theme.color.surface
                        border.width: bar.solid ? 0 : 2
                        border.color: Theme.color.chart1
                    }
                }
            }
        }
    }
    FocusRing {
        around: chart
        radius: Theme.metrics.radiusSmall
    }
}
