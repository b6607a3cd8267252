import QtQuick
import QtQuick.Layouts
import controls

// A card is asked for with a person beside one, or in the standard version.
ElderPage {
    id: page

    title: qsTr("办信用卡")
    heading: qsTr("办信用卡请到网点")
    firstFocus: back

    AppText {
        Layout.fillWidth: true
        text: qsTr("信用卡花的是银行的钱，到日子要还。带上身份证到网点，工作人员会跟您讲清楚。")
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("如果一定要在手机上办，请先换回标准版。")
    }
    ActionButton {
        id: back

        Layout.fillWidth: true
        text: qsTr("知道了")
        onClicked: page.app.navigation.back()
    }
    Item {
        Layout.fillHeight: true
    }
}
