import QtQuick
import QtQuick.Layouts
import controls

// Borrowing is done with a person beside one, or in the standard version.
ElderPage {
    id: page

    title: qsTr("借钱")
    heading: qsTr("借钱请到网点办")
    firstFocus: back

    AppText {
        Layout.fillWidth: true
        text: qsTr("借的钱要还，还要付利息。带上身份证到网点，工作人员会跟您算清楚。")
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
