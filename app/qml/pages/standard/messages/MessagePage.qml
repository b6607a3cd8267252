import QtQuick
import QtQuick.Layouts
import controls
import theme

// One message, and the page that does what it is about.
StandardPage {
    id: page

    title: qsTr("消息内容")
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

        Icon {
            name: page.app.messages.sign
            color: Theme.color.primary
            size: Theme.iconLarge
        }
        HeadingText {
            Layout.fillWidth: true
            text: page.app.messages.title
        }
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
