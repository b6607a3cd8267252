import QtQuick
import controls
import theme

// Says that something is being recorded, and what. It stands there exactly as long as that is so. The ring and the words carry
// it, the colour helps; nothing blinks, for whoever is at work must not be called away.
Rectangle {
    id: mark

    required property string words
    readonly property real side: Math.round(label.font.pixelSize * 0.8)
    readonly property real taken: side + Theme.metrics.gapSmall + 2 * Theme.metrics.gap

    implicitWidth: Math.ceil(label.implicitWidth) + taken
    implicitHeight: label.height + Theme.metrics.gap
    visible: words !== ""
    radius: Theme.metrics.radius
    color: Theme.color.negativeTint
    border.width: 1.5
    border.color: Theme.color.negative
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Rectangle {
        x: Theme.metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        width: mark.side
        height: mark.side
        radius: mark.side / 2
        color: "transparent"
        border.width: Math.max(2, Math.round(mark.side / 8))
        border.color: Theme.color.negative

        Rectangle {
            anchors.centerIn: parent
            width: Math.round(mark.side * 0.5)
            height: width
            radius: width / 2
            color: Theme.color.negative
        }
    }
    AppText {
        id: label

        x: mark.taken - Theme.metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        width: mark.width - mark.taken
        text: mark.words
        color: Theme.color.negative
        font.bold: true
        Accessible.ignored: true
    }
}
