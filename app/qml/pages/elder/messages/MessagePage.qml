import QtQuick
import QtQuick.Layouts
import controls
import theme

// One message, and the page that does what it is about.
ElderPage {
    id: page

    title: page.app.messages.title
    firstFocus: act.visible ? act : service

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.messages.errorText
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        AppText {
            Layout.fillWidth: true
            text: page.app.messages.body
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.messages.time
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: act

        Layout.fillWidth: true
        visible: text !== ""
        text: page.app.messages.serviceText
        onClicked: page.app.messages.openService()
    }
    ActionButton {
        id: service

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("打电话给银行")
        onClicked: page.app.navigation.open("service/Call")
    }
}
