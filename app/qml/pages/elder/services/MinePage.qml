import QtQuick
import QtQuick.Layouts
import controls
import theme

// Who one is here, and the few things that concern the person.
ElderPage {
    id: page

    title: qsTr("我的")
    heading: page.app.accounts.greeting
    firstFocus: settings

    RowButton {
        id: settings

        Layout.fillWidth: true
        iconName: "settings"
        text: qsTr("设置")
        sentence: text
        onClicked: page.app.openService("settings")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "call"
        text: qsTr("问一问客服")
        sentence: text
        onClicked: page.app.openService("service")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("换回标准版")
        sentence: text
        onClicked: page.app.settings.chooseVersion("standard")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
