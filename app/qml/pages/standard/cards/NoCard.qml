import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What a credit card is, for those who have none, and where one may ask for one.
Card {
    id: root

    required property AppViewModel app
    property alias firstAction: ask

    spacing: Theme.metrics.gap

    Icon {
        Layout.alignment: Qt.AlignHCenter
        name: "card"
        size: Theme.iconLarge * 2
        color: Theme.color.primary
    }
    HeadingText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("您还没有信用卡")
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("信用卡是先花银行的钱，到日子再还。按时还清不收利息；没有还清，从花钱那天起每天收利息。")
    }
    ActionButton {
        id: ask

        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: qsTr("看看能办多少额度")
        onClicked: root.app.navigation.open("cards/Apply")
    }
}
