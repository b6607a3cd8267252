import QtQuick
import QtQuick.Layouts
import theme

// A small number to make larger or smaller: two buttons around it, and the arrow keys on it.
// Both buttons stay where they are; at an end the one that leads on says so by being disabled.
RowLayout {
    id: root

    required property string name
    required property int value
    property int from: 0
    property int to: 99
    property int step: 1
    // The number in words: 3个月.
    property string text: String(value)
    signal changed(value: int)

    function move(steps: int) {
        const wanted = Math.max(from, Math.min(to, value + steps * step))
        if (wanted !== value)
            changed(wanted)
    }

    spacing: Theme.metrics.gapSmall

    IconButton {
        iconName: "minus"
        text: qsTr("减少%1").arg(root.name)
        fill: Theme.color.surface
        enabled: root.value > root.from
        onClicked: root.move(-1)
    }
    Rectangle {
        id: shown

        Layout.fillWidth: true
        implicitWidth: words.implicitWidth + 2 * Theme.metrics.gap
        implicitHeight: Math.max(Theme.metrics.target, words.implicitHeight + 2 * Theme.metrics.gapSmall)
        radius: Theme.metrics.radius
        color: Theme.color.surface
        border.width: 1.5
        border.color: Theme.color.outline
        activeFocusOnTab: true
        Accessible.role: Accessible.SpinBox
        Accessible.name: qsTr("%1，%2").arg(root.name).arg(root.text)
        Accessible.focusable: true
        Accessible.onIncreaseAction: root.move(1)
        Accessible.onDecreaseAction: root.move(-1)
        Keys.onUpPressed: root.move(1)
        Keys.onDownPressed: root.move(-1)

        AppText {
            id: words

            anchors {
                fill: parent
                margins: Theme.metrics.gapSmall
            }
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.text
            font.bold: true
            Accessible.ignored: true
        }
        FocusRing {
            around: shown
            radius: shown.radius
        }
    }
    IconButton {
        iconName: "plus"
        text: qsTr("增加%1").arg(root.name)
        fill: Theme.color.surface
        enabled: root.value < root.to
        onClicked: root.move(1)
    }
}
