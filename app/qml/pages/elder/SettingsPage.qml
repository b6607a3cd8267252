import QtQuick
import QtQuick.Layouts
import controls
import theme

// Version, text size, speech, language.
ElderPage {
    id: page

    title: qsTr("设置")
    firstFocus: version

    RowButton {
        id: version

        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("换回标准版")
        sentence: text
        onClicked: page.app.settings.chooseVersion("standard")
    }
    SettingsGroup {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "microphone"
        text: qsTr("麦克风和喇叭")
        sentence: text
        onClicked: page.app.navigation.open("sound/Sound")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "info"
        text: qsTr("看看怎么用")
        sentence: text
        onClicked: page.app.tour.begin()
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "list"
        text: qsTr("语音模型")
        detail: qsTr("听和说用的文件")
        sentence: qsTr("语音模型，听和说用的文件")
        onClicked: page.app.navigation.open("wake/Models")
    }
    Item {
        Layout.fillHeight: true
    }
}
