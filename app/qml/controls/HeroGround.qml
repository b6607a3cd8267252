pragma ComponentBehavior: Bound

import QtQuick
import theme

// The ground of a page's one large area: what one has, what one has done. Words on it are heroText or heroTextMuted.
// It is even, so that words on it can be read at any place; its foot may be a band of a deeper colour.
Rectangle {
    id: root

    property bool down: false
    // Whether the elephant looks in from the corner; a page leaves it out where words need the room.
    property bool signed: false
    // Height of the band.
    property real band: 0

    radius: Theme.metrics.radiusLarge
    border.width: Theme.color.edgeWidth
    border.color: Theme.color.heroEdge
    color: root.down ? Theme.color.heroPressed : Theme.color.hero

    Elevation {
        lift: Theme.metrics.liftHigh
        radius: root.radius
    }
    Rectangle {
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: root.border.width
        }
        visible: root.band > 0
        height: root.band
        bottomLeftRadius: root.radius - root.border.width
        bottomRightRadius: root.radius - root.border.width
        color: Theme.color.heroDeep
    }
    Loader {
        anchors {
            right: parent.right
            bottom: parent.bottom
            rightMargin: Theme.metrics.gap
            bottomMargin: Theme.metrics.gapSmall + root.band
        }
        active: root.signed
        sourceComponent: Icon {
            name: "elephant-mono"
            color: Theme.color.heroText
            size: Math.max(0, Math.min(116, root.height - root.band - Theme.metrics.gap))
            opacity: 0.12
        }
    }
}
