import QtQuick
import QtQuick.Layouts
import controls
import theme

// The version, and everything about how the bank looks, moves, speaks and suggests.
StandardPage {
    id: page

    title: qsTr("设置")
    firstFocus: version

    RowButton {
        id: version

        Layout.fillWidth: true
        iconName: "sun"
        text: qsTr("长辈版")
        detail: qsTr("幸福生活版 字大、步骤少")
        sentence: qsTr("切换到长辈版，也叫幸福生活版，字大、步骤少")
        onClicked: page.app.settings.chooseVersion("elder")
    }
    SettingsGroup {
        Layout.fillWidth: true
        app: page.app
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "microphone"
        text: qsTr("麦克风和喇叭")
        detail: page.app.sound.chosen
        sentence: qsTr("麦克风和喇叭，%1").arg(detail)
        onClicked: page.app.navigation.open("sound/Sound")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "gauge"
        text: qsTr("听得有多快")
        detail: page.app.hearing.speed
        sentence: qsTr("听得有多快，%1").arg(detail)
        onClicked: page.app.navigation.open("wake/Hearing")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "list"
        text: qsTr("语音模型")
        detail: qsTr("听和说用的文件")
        sentence: qsTr("语音模型，听和说用的文件")
        onClicked: page.app.navigation.open("wake/Models")
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("首页")
        font.pixelSize: Theme.lead
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("按使用习惯排列")
        Accessible.description: qsTr("记下您打开过的服务，常用的排在前面。关掉就全部删除。")
        on: page.app.home.suggestionsOn
        onClicked: page.app.home.setSuggestions(!on)
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("首页隐藏金额")
        on: page.app.settings.amountsHidden
        onClicked: page.app.settings.setAmountsHidden(!on)
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("记下您打开过的服务，常用的排在前面。关掉就全部删除。")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "info"
        text: qsTr("看看怎么用")
        sentence: text
        onClicked: page.app.tour.begin()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
