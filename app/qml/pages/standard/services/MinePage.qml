import QtQuick
import QtQuick.Layouts
import controls
import theme

// Who one is here, and what concerns the person rather than the money.
StandardPage {
    id: page

    title: qsTr("我的")
    tab: "services/Mine"
    firstFocus: settings

    Card {
        Layout.fillWidth: true

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            Initial {
                character: page.app.accounts.greeting.slice(0, 1)
            }
            AppText {
                Layout.fillWidth: true
                text: page.app.accounts.greeting
                font.pixelSize: Theme.title
                font.bold: true
            }
        }
        SmallText {
            Layout.fillWidth: true
            visible: page.app.accounts.mainTail !== ""
            text: Theme.phrases(qsTr("%1 尾号%2").arg(page.app.accounts.mainName).arg(page.app.accounts.mainTail))
        }
    }
    RowButton {
        id: settings

        Layout.fillWidth: true
        iconName: "settings"
        text: qsTr("设置")
        detail: qsTr("文字 颜色 按钮 语言")
        sentence: qsTr("设置：文字、颜色、按钮、语言")
        onClicked: page.app.openService("settings")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "sun"
        text: qsTr("长辈版")
        detail: qsTr("字大 步骤少 能说话")
        sentence: qsTr("长辈版，字大、步骤少、能说话")
        onClicked: page.app.settings.chooseVersion("elder")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "help"
        text: qsTr("一键求助")
        detail: qsTr("卡丢了 被骗了 密码忘了")
        sentence: qsTr("一键求助：卡丢了、被骗了、密码忘了")
        onClicked: page.app.openService("help")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "call"
        text: qsTr("客服")
        sentence: text
        onClicked: page.app.openService("service")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
