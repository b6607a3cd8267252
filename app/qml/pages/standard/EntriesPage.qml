import QtQuick
import controls

// All entries, by day.
Page {
    id: page

    title: qsTr("交易明细")
    firstFocus: list

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    EntryList {
        id: list

        anchors.fill: parent
        app: page.app
    }
}
