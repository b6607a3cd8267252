import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to repay. Each choice leads to the review.
StandardPage {
    id: page

    title: qsTr("还信用卡")
    firstFocus: ways.first ?? load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.cardRepay.loading && !page.app.cardRepay.known
        errorText: page.app.cardRepay.errorText
        empty: page.app.cardRepay.nothingToPay
        emptyText: qsTr("这张卡现在没有欠款，不用还。")
        emptyIcon: "check"
        wayText: qsTr("看我的信用卡")
        onWayTaken: page.app.navigation.open("cards/Card")
    }
    HeadingText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("还多少")
        font.pixelSize: Theme.lead
    }
    WayList {
        id: ways

        Layout.fillWidth: true
        model: page.app.cardRepay.ways
        onChosen: way => page.app.cardRepay.choose(way)
    }
    RowButton {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("自己填金额")
        detail: qsTr("想还多少还多少")
        sentence: qsTr("自己填金额，想还多少还多少")
        onClicked: page.app.cardRepay.startTyping()
    }
    SmallText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: Theme.phrases(page.app.cardRepay.accountText)
    }
    Item {
        Layout.fillHeight: true
    }
}
