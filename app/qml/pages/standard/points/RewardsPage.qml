import QtQuick
import QtQuick.Layouts
import controls
import theme

// What the points buy. Each leads to the review; where points are missing it says how many.
StandardPage {
    id: page

    title: qsTr("积分能换什么")
    firstFocus: rewards.first

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.points.loading && !page.app.points.known
        errorText: ""
    }
    SmallText {
        Layout.fillWidth: true
        visible: page.app.points.known
        text: Theme.phrases(qsTr("现在有 %1 积分").arg(page.app.points.balanceText))
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.points.errorText
    }
    WayList {
        id: rewards

        Layout.fillWidth: true
        model: page.app.points.rewards
        onChosen: reward => page.app.points.choose(reward)
    }
    SmallText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.points.known
        text: qsTr("这里的礼品是模拟的，不会真的寄来。")
    }
    Item {
        Layout.fillHeight: true
    }
}
