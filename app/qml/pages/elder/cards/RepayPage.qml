import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: how much.
ElderPage {
    id: page

    title: qsTr("还信用卡")
    heading: page.app.cardRepay.nothingToPay ? qsTr("现在不用还款") : qsTr("您想还多少？")
    firstFocus: ways.first ?? load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.cardRepay.loading && !page.app.cardRepay.known
        errorText: page.app.cardRepay.errorText
        empty: page.app.cardRepay.nothingToPay
        emptyText: qsTr("这张卡没有欠钱，不用还。")
        emptyIcon: "check"
        wayText: qsTr("看我的信用卡")
        onWayTaken: page.app.navigation.open("cards/Card")
    }
    WayList {
        id: ways

        Layout.fillWidth: true
        model: page.app.cardRepay.plainWays
        onChosen: way => page.app.cardRepay.choose(way)
    }
    RowButton {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("自己填多少")
        sentence: text
        onClicked: page.app.cardRepay.startTyping()
    }
    AppText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: Theme.phrases(page.app.cardRepay.accountText)
    }
    Item {
        Layout.fillHeight: true
    }
}
