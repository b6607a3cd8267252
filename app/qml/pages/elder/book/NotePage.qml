import QtQuick
import QtQuick.Layouts
import controls
import theme

// What a person wants to remember about an entry.
ElderPage {
    id: page

    title: qsTr("记一句话")
    heading: qsTr("这笔钱，您想记下什么？")
    firstFocus: box

    TextBox {
        id: box

        Layout.fillWidth: true
        name: qsTr("记一句话")
        placeholderText: qsTr("比如：给孙子买书")
        longest: page.app.bookEntry.longestNote
        text: page.app.bookEntry.note
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.bookEntry.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("记下来")
        enabled: !page.app.bookEntry.loading
        onClicked: page.app.bookEntry.writeNote(box.text)
    }
}
