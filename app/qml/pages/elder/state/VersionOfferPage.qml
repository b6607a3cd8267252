import QtQuick
import QtQuick.Layouts
import controls

// Which of the two versions: two answers of the same weight.
CoverPage {
    id: page

    guided: true
    title: qsTr("选一个版本")
    iconName: "sun"
    heading: qsTr("您想用哪一版？")
    firstFocus: headingItem

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("以后可以在设置里换。")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "sun"
        text: qsTr("长辈版")
        detail: qsTr("字大，步骤少")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.start.chooseVersion("elder")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("标准版")
        detail: qsTr("功能多，字小一些")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.start.chooseVersion("standard")
    }
    Item {
        Layout.fillHeight: true
    }
}
