pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Everything else the bank can do, in plain words, one under the other.
ElderPage {
    id: page

    title: qsTr("帮助和更多服务")
    heading: waiting.count > 0 ? app.home.waitingText : qsTr("您想办什么？")
    firstFocus: waiting.count > 0 ? waiting.itemAt(0) : help

    // What waits comes first: the entry that leads here has told how much there is.
    Repeater {
        id: waiting

        model: page.app.home.allTodos

        delegate: RowButton {
            required property string serviceId
            required property string drawing
            required text
            required detail
            required sentence

            Layout.fillWidth: true
            iconName: drawing
            onClicked: page.app.openService(serviceId)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        visible: waiting.count > 0
        text: qsTr("您想办什么？")
    }
    RowButton {
        id: help

        Layout.fillWidth: true
        iconName: "call"
        text: qsTr("问一问客服")
        sentence: text
        onClicked: page.app.navigation.open("service/Service")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "search"
        text: qsTr("找一找")
        detail: qsTr("说不上名字也能找")
        sentence: qsTr("找一找，说不上名字也能找")
        onClicked: page.app.navigation.open("services/Search")
    }
    ServiceList {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
        model: page.app.catalogue.everything
        plainly: true
    }
    Item {
        Layout.fillHeight: true
    }
}
