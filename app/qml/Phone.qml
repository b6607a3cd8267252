pragma ComponentBehavior: Bound

import QtQuick
import theme

// The phone on the desk: its rim, its shadow, and the screen that it is given. It keeps its logical size and is scaled as a whole.
Item {
    id: phone

    required property int rimWidth
    default property alias content: place.data

    // A soft shadow of a few faint sheets, which every renderer can draw; none where the palette has none.
    Repeater {
        model: phone.rimWidth === 0 || Theme.color.shadow.a === 0 ? 0 : 5

        delegate: Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -(phone.rimWidth + 2 + index * 3)
            anchors.topMargin: -(phone.rimWidth - 4 + index)
            anchors.bottomMargin: -(phone.rimWidth + 6 + index * 4)
            radius: 46 + index * 3
            color: Theme.color.rim
            opacity: 0.06
        }
    }

    Item {
        id: place

        anchors.fill: parent
    }

    // The rim covers the page's square corners, so that they look round without a mask.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -phone.rimWidth
        visible: phone.rimWidth > 0
        radius: 44
        color: "transparent"
        border.width: phone.rimWidth
        border.color: Theme.color.rim
    }
}
