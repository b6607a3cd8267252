import QtQuick
import QtQuick.Layouts
import controls
import theme

// The last run broke off: what became of the transfer, and whether to go on where one was.
CoverPage {
    id: page

    title: qsTr("接着上次")
    iconName: "undo"
    heading: page.app.start.canResume ? qsTr("接着看“%1”？").arg(page.app.start.lastPage) : qsTr("上次没有正常关闭")
    firstFocus: headingItem

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.start.transferText
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        color: Theme.color.textMuted
        text: qsTr("上次程序没有正常关闭。没有一笔转账会重复。")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.start.canResume
        text: qsTr("接着看")
        onClicked: page.app.start.resume()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: page.app.start.canResume ? ActionButton.Secondary : ActionButton.Primary
        text: page.app.start.canResume ? qsTr("从首页开始") : qsTr("知道了")
        onClicked: page.app.start.startAnew()
    }
}
