import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which of the two versions: two large answers of the same weight.
CoverPage {
    id: page

    title: qsTr("选一个版本")
    iconName: "sun"
    heading: qsTr("您想用哪一版？")
    firstFocus: headingItem

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("以后可以在设置里换。")
    }
    Tile {
        Layout.fillWidth: true
        lying: true
        iconName: "sun"
        text: qsTr("长辈版 字大，步骤少")
        wordSize: Theme.lead
        onClicked: page.app.start.chooseVersion("elder")
    }
    Tile {
        Layout.fillWidth: true
        lying: true
        iconName: "phone"
        text: qsTr("标准版 功能多，字小一些")
        wordSize: Theme.lead
        onClicked: page.app.start.chooseVersion("standard")
    }
    Item {
        Layout.fillHeight: true
    }
}
