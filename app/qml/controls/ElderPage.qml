import QtQuick
import QtQuick.Layouts

// A page of the elder version: one question or one answer, in large type.
Page {
    id: page

    default property alias column: scroller.content
    property string heading: title

    header: ElderHeader {
        app: page.app
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        guided: true

        HeadingText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.heading
        }
    }
}
