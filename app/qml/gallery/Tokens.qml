pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The tokens themselves: each role of the palette, each size of type, each distance, with its value.
ColumnLayout {
    id: root

    required property AppViewModel app
    readonly property list<string> roles: ["background", "surface", "surfaceSunken", "divider", "outline", "edge", "text", "textMuted",
        "textHint", "textDisabled", "disabled", "primary", "primaryPressed", "brand", "primaryText", "primaryTextMuted", "primaryTint",
        "primaryTintText", "hero", "heroDeep", "heroPressed", "heroEdge", "heroText", "heroTextMuted", "heroTint", "heroTintText",
        "accent", "accentPressed", "accentText", "accentTint", "accentTintText", "positive", "positiveTint", "positiveText",
        "negative", "negativeTint", "negativeText", "chart1", "chart2", "chart3", "chart4", "chart5", "chart6", "focusOuter",
        "focusInner", "desk", "deskDeep", "deskText", "rim", "shadow", "scrim"]

    spacing: 0

    Specimen {
        control: "ColorRoles"

        GridLayout {
            Layout.fillWidth: true
            columns: Math.max(1, Math.floor(width / (11 * Theme.small)))
            columnSpacing: Theme.metrics.gapSmall
            rowSpacing: 2
            uniformCellWidths: true

            Repeater {
                model: root.roles

                delegate: RowLayout {
                    id: swatch

                    required property string modelData
                    readonly property color shade: Theme.color[modelData]

                    spacing: Theme.metrics.gapSmall

                    Rectangle {
                        implicitWidth: Theme.icon
                        implicitHeight: Theme.icon
                        radius: 4
                        color: swatch.shade
                        border.width: 1
                        border.color: Theme.color.outline
                    }
                    SmallText {
                        Layout.fillWidth: true
                        text: swatch.modelData + " " + swatch.shade
                        color: Theme.color.text
                    }
                }
            }
        }
    }
    Specimen {
        control: "TypeScale"

        Repeater {
            model: [{ step: "small", size: Theme.small }, { step: "base", size: Theme.base }, { step: "lead", size: Theme.lead },
                { step: "title", size: Theme.title }, { step: "headline", size: Theme.headline }, { step: "display", size: Theme.display }]

            delegate: AppText {
                required property var modelData

                Layout.fillWidth: true
                text: qsTr("%1 %2 像素").arg(modelData.step).arg(modelData.size)
                font.pixelSize: modelData.size
            }
        }
    }
    Specimen {
        control: "Metrics"

        Repeater {
            model: ["target", "mainTarget", "keypadTarget", "icon", "iconLarge", "margin", "gapSmall", "gap", "gapLarge", "padding",
                "radiusSmall", "radius", "radiusLarge", "stroke", "liftLow", "liftHigh"]

            delegate: RowLayout {
                id: measure

                required property string modelData
                readonly property int pixels: Theme.metrics[modelData]

                Layout.fillWidth: true
                spacing: Theme.metrics.gap

                SmallText {
                    Layout.fillWidth: true
                    text: qsTr("%1 %2").arg(measure.modelData).arg(measure.pixels)
                    color: Theme.color.text
                }
                Rectangle {
                    implicitWidth: measure.pixels
                    implicitHeight: 8
                    color: Theme.color.primary
                }
            }
        }
    }
}
