import QtQuick
import theme

// The place of a list in the elder version: below it stands in words that there is more.
Item {
    id: root

    required property SpokenList list
    default property alias content: place.data

    Item {
        id: place

        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: hint.visible ? hint.top : parent.bottom
        }
    }
    MoreHint {
        id: hint

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.metrics.margin
            rightMargin: Theme.metrics.margin
        }
        view: root.list
        needed: root.list.contentHeight > root.height + 1
        onTurned: screens => root.list.turn(screens)
    }
}
