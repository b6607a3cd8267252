import QtQuick
import QtQuick.Layouts
import controls

// How many points there are, and two ways on.
ElderPage {
    id: page

    title: qsTr("积分")
    heading: qsTr("您有多少积分")
    firstFocus: sum

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.points.loading && !page.app.points.known
        errorText: page.app.points.errorText
    }
    PointsCard {
        id: sum

        Layout.fillWidth: true
        visible: page.app.points.known
        app: page.app
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.points.empty
        text: qsTr("用信用卡买东西才有积分。没有积分也不要紧。")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.points.empty
        text: qsTr("知道了")
        onClicked: page.app.navigation.back()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.points.known && !page.app.points.empty
        text: qsTr("换东西")
        onClicked: page.app.navigation.open("points/Rewards")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.points.known && !page.app.points.empty
        kind: ActionButton.Secondary
        iconName: "list"
        text: qsTr("看积分怎么来的")
        onClicked: page.app.navigation.open("points/Entries")
    }
    Item {
        Layout.fillHeight: true
    }
}
