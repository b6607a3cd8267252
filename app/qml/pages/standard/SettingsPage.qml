import QtQuick
import QtQuick.Layouts
import controls
import theme

// Version, text size, language, speech.
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
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
