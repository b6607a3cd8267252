import QtQuick
import controls
import theme
import viewmodels

// What came in and went out.
Page {
    id: page

    title: qsTr("明细")
    firstFocus: list

    header: ElderHeader {
        app: page.app
    }

    HeadingText {
        id: heading

        x: Theme.metrics.margin
        width: parent.width - 2 * Theme.metrics.margin
        text: qsTr("钱的进出")
    }
    EntryList {
        id: list

        anchors {
            top: heading.bottom
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        app: page.app
    }
}
