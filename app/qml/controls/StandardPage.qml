import QtQuick

// A page of the standard version that scrolls as a whole.
Page {
    id: page

    default property alias column: scroller.content

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    Scroller {
        id: scroller

        anchors.fill: parent
    }
}
