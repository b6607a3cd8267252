import QtQuick
import controls
import theme

// Whether something of the session is being recorded now. The words carry it; a ring that is filled, hollow or crossed by a sign
// helps, and so does the colour. Nothing blinks.
Rectangle {
    id: root

    required property string kept
    required property string text
    readonly property bool on: kept === "on"
    readonly property bool wrong: kept === "lost" || kept === "unknown"
    readonly property color ink: on || wrong ? Theme.color.negative : Theme.color.textMuted
    readonly property real side: Math.round(Theme.small * 0.9)

    readonly property real taken: mark.width + Theme.metrics.gapSmall + 2 * Theme.metrics.gap

    implicitWidth: Math.ceil(words.implicitWidth) + taken
    implicitHeight: Math.ceil(words.height) + Theme.metrics.gapSmall
    radius: Theme.metrics.radiusSmall
    color: on || wrong ? Theme.color.negativeTint : Theme.color.surface
    border.width: on ? 2 : 1
    border.color: on || wrong ? Theme.color.negative : Theme.color.divider
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Item {
        id: mark

        x: Theme.metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(root.side * 1.3)
        height: width

        Icon {
            anchors.fill: parent
            visible: root.wrong
            name: "warning"
            size: mark.width
            color: root.ink
        }
        Rectangle {
            anchors.centerIn: parent
            visible: !root.wrong
            width: root.side
            height: root.side
            radius: root.side / 2
            color: root.on ? root.ink : "transparent"
            border.width: 2
            border.color: root.ink
        }
    }
    SmallText {
        id: words

        x: root.taken - Theme.metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root.taken
        text: root.text
        color: root.ink
        font.bold: root.on || root.wrong
        Accessible.ignored: true
    }
}
