import QtQuick
import QtQuick.Layouts
import theme

// Something that is on or off; it says so in a word beside the switch.
PressControl {
    id: control

    required property bool on
    // Whether it lies on a card with others and draws no sheet of its own.
    property bool bare: false

    leftPadding: bare ? 0 : Theme.metrics.padding
    rightPadding: bare ? 0 : Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    // The button's own state: Qt takes what it tells assistive technology from there and from nowhere else.
    // A press turns it over by itself; `on` alone decides.
    checkable: true
    checked: on
    onToggled: checked = Qt.binding(() => control.on)
    Accessible.role: Accessible.CheckBox
    Accessible.onToggleAction: control.click()

    background: Rectangle {
        radius: control.radius
        color: control.down ? Theme.color.primaryTint : control.bare ? "transparent" : Theme.color.surface
        border.width: control.bare ? 0 : Theme.color.edgeWidth
        border.color: control.down ? Theme.color.primary : Theme.color.edge
    }
    contentItem: GridLayout {
        id: parts

        // Beside the switch where the words have room for a few characters a line; else above it.
        readonly property real beside: width - state.implicitWidth - columnSpacing
        readonly property bool stacked: words.naturalWidth > beside && beside < 6 * words.font.pixelSize

        columns: stacked ? 1 : 2
        columnSpacing: Theme.metrics.gap
        rowSpacing: Theme.metrics.gapSmall

        AppText {
            id: words

            Layout.fillWidth: true
            text: control.text
            color: control.enabled ? Theme.color.text : Theme.color.textDisabled
            Accessible.ignored: true
        }
        RowLayout {
            id: state

            spacing: Theme.metrics.gap

            AppText {
                text: control.on ? qsTr("开") : qsTr("关")
                color: Theme.color.textMuted
                Accessible.ignored: true
            }
            Rectangle {
                implicitWidth: Math.round(implicitHeight * 1.7)
                implicitHeight: Math.round(Theme.icon * 1.25)
                radius: height / 2
                color: !control.enabled ? Theme.color.disabled : control.on ? Theme.color.primary : Theme.color.surfaceSunken
                border.width: 1.5
                border.color: control.on && control.enabled ? Theme.color.primary : Theme.color.outline

                Rectangle {
                    x: control.on !== control.mirrored ? parent.width - width - 4 : 4
                    y: 4
                    width: height
                    height: parent.height - 8
                    radius: height / 2
                    color: !control.enabled ? Theme.color.textDisabled : control.on ? Theme.color.primaryText : Theme.color.outline
                }
            }
        }
    }
}
