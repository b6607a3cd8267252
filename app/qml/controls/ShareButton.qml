import QtQuick
import QtQuick.Layouts
import theme

// A part of a whole: its name, its amount, and a bar as long as its share. A press goes to what it is made of.
PressControl {
    id: control

    required property string sentence
    required property string amount
    required property string detail
    required property real part
    // Its place among the parts: the first ones have colours of their own, which only help to see them apart.
    property int place: 0
    property bool leads: true
    readonly property bool stacked: nameText.naturalWidth + amountText.naturalWidth + Theme.metrics.gap > availableWidth

    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    leftPadding: 4
    rightPadding: 4
    target: Theme.metrics.mainTarget
    radius: Theme.metrics.radiusSmall
    enabled: leads
    Accessible.name: sentence

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : Theme.color.surface
    }
    contentItem: ColumnLayout {
        spacing: 4

        GridLayout {
            Layout.fillWidth: true
            columns: control.stacked ? 1 : 2
            columnSpacing: Theme.metrics.gap
            rowSpacing: 0

            AppText {
                id: nameText

                Layout.fillWidth: true
                text: control.text
                Accessible.ignored: true
            }
            AppText {
                id: amountText

                text: control.amount
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.round(Theme.base * 0.5)
            radius: height / 2
            color: Theme.color.surfaceSunken
            border.width: 1
            border.color: Theme.color.edge

            Rectangle {
                width: Math.max(parent.height, Math.round(parent.width * control.part))
                height: parent.height
                radius: parent.radius
                color: Theme.chartTones[control.place] ?? Theme.color.outline
            }
        }
        SmallText {
            Layout.fillWidth: true
            text: Theme.phrases(control.detail)
            Accessible.ignored: true
        }
    }
}
