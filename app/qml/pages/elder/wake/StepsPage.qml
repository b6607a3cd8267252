import QtQuick
import QtQuick.Layouts
import controls
import theme

// How readily 小象 wakes.
ElderPage {
    id: page

    title: qsTr("多容易叫醒它")
    heading: qsTr("多容易叫醒小象？")
    firstFocus: steps.firstButton

    WakeSteps {
        id: steps

        Layout.fillWidth: true
        asks: false
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
