import QtQuick
import theme

// How many things wait, on the corner of what leads to them. Whoever wears it says the number in its own name.
Rectangle {
    id: badge

    required property int count

    visible: count > 0
    implicitWidth: Math.max(implicitHeight, Math.ceil(number.implicitWidth) + Math.max(10, Math.round(number.font.pixelSize * 0.7)))
    implicitHeight: number.implicitHeight + 2
    radius: height / 2
    color: Theme.color.negative
    border.width: 2
    border.color: Theme.color.surface
    Accessible.ignored: true

    AppText {
        id: number

        anchors.centerIn: parent
        text: badge.count > 99 ? "99+" : String(badge.count)
        color: Theme.color.negativeText
        font.pixelSize: Theme.small
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
