import QtQuick
import QtQuick.Layouts
import controls

// One question: what for the points.
ElderPage {
    id: page

    title: qsTr("换东西")
    heading: qsTr("您想换什么？")
    firstFocus: rewards.first

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.points.loading && !page.app.points.known
        errorText: ""
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.points.known
        text: qsTr("您有 %1 积分").arg(page.app.points.balanceText)
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
    AppText {
        Layout.fillWidth: true
        visible: page.app.points.known
        text: qsTr("这里的礼品是模拟的，不会真的寄来。")
    }
    Item {
        Layout.fillHeight: true
    }
}
