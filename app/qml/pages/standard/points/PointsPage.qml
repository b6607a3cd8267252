import QtQuick
import QtQuick.Layouts
import controls
import theme

// The points: how many, when they end, where they came from, and the way to what they buy.
StandardPage {
    id: page

    title: qsTr("积分")
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
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.points.known
        text: qsTr("看看能换什么")
        onClicked: page.app.navigation.open("points/Rewards")
    }
    LineCard {
        Layout.fillWidth: true
        visible: page.app.points.known
        heading: qsTr("积分记录")
        model: page.app.points.latest
        moreText: page.app.points.empty ? "" : qsTr("全部")
        moreName: qsTr("全部积分记录")
        emptyText: page.app.points.hasCard ? qsTr("还没有积分。用信用卡买东西，就会有积分。")
                                           : qsTr("还没有积分。积分是用信用卡买东西得的，没有信用卡就没有积分。")
        onMoreClicked: page.app.navigation.open("points/Entries")
    }
    SmallText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.points.known
        text: qsTr("今年得的积分，用到明年年底。先到期的先用。")
    }
    Item {
        Layout.fillHeight: true
    }
}
