import QtQuick
import QtQuick.Layouts
import controls
import theme

// How readily 小象 wakes, and whether it makes sure first.
StandardPage {
    id: page

    title: qsTr("多容易叫醒它")
    firstFocus: choices.firstButton

    WakeChoices {
        id: choices

        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("好了")
        onClicked: page.app.navigation.back()
    }
}
