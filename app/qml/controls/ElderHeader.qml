import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Back and home, in words. The question of the page stands below, in its body.
RowLayout {
    id: header

    required property AppViewModel app

    x: Theme.metrics.margin / 2
    width: parent.width - Theme.metrics.margin
    spacing: 4

    ActionButton {
        kind: ActionButton.Quiet
        leftPadding: 10
        rightPadding: 10
        iconName: "back"
        text: qsTr("返回")
        enabled: !header.app.pin.sending
        onClicked: header.app.navigation.back()
    }
    Item {
        Layout.fillWidth: true
    }
    ActionButton {
        kind: ActionButton.Quiet
        leftPadding: 10
        rightPadding: 10
        iconName: "home"
        text: qsTr("首页")
        enabled: !header.app.pin.sending
        onClicked: header.app.navigation.home()
    }
}
