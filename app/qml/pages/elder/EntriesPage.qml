import QtQuick
import controls

// What came in and went out.
Page {
    id: page

    title: qsTr("明细")
    firstFocus: list

    header: ElderHeader {
        app: page.app
    }

    EntryList {
        id: list

        anchors.fill: parent
        app: page.app
        heading: qsTr("钱的进出")
    }
}
