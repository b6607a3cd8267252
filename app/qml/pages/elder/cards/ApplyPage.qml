import QtQuick
import QtQuick.Layouts
import controls
import theme

// A card is asked for with a person beside one, or in the standard version. Who has a card is told so.
ElderPage {
    id: page

    title: qsTr("办信用卡")
    heading: page.app.cardApply.hasCard ? qsTr("您已经有信用卡了") : qsTr("办信用卡请到网点")
    firstFocus: page.app.cardApply.hasCard ? mine : ways

    AppText {
        Layout.fillWidth: true
        text: page.app.cardApply.hasCard ? qsTr("一个人办一张就够用，不用再办。")
                                         : qsTr("信用卡花的是银行的钱，到日子要还。带上身份证到网点，工作人员会跟您讲清楚。")
    }
    ActionButton {
        id: mine

        Layout.fillWidth: true
        visible: page.app.cardApply.hasCard
        text: qsTr("看我的信用卡")
        onClicked: page.app.navigation.open("cards/Card")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.cardApply.hasCard
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
