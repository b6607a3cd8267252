import QtQuick
import QtQuick.Layouts
import controls
import theme

// One product, told with the same facts as every other.
PressControl {
    id: control

    required property string sentence
    required property int grade
    required property string risk
    required property string detail
    required property string aside

    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gap
    bottomPadding: Theme.metrics.gap
    radius: Theme.metrics.radiusLarge
    Accessible.name: sentence

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.edge
    }
    contentItem: ColumnLayout {
        spacing: Theme.metrics.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            AppText {
                Layout.fillWidth: true
                text: control.text
                font.bold: true
                Accessible.ignored: true
            }
            Icon {
                name: "forward"
                size: Math.round(Theme.icon * 0.75)
                color: Theme.color.textMuted
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            RiskMark {
                grade: control.grade
            }
            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(control.risk)
                Accessible.ignored: true
            }
        }
        Fact {
            name: control.detail
            value: control.aside
            Accessible.ignored: true
        }
    }
}
