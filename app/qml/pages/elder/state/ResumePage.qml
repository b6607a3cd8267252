import QtQuick
import QtQuick.Layouts
import controls
import theme

// The last run broke off: one question, or one thing to know.
CoverPage {
    id: page

    guided: true
    title: qsTr("接着上次")
    iconName: "undo"
    heading: page.app.start.canResume ? qsTr("上次看到“%1”，接着看？").arg(page.app.start.lastPlainPage) : qsTr("上次突然关了")
    firstFocus: headingItem

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.start.transferText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.start.canResume
        text: qsTr("好，接着看")
        onClicked: page.app.start.resume()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: page.app.start.canResume ? ActionButton.Secondary : ActionButton.Primary
        text: page.app.start.canResume ? qsTr("不用，从头来") : qsTr("知道了")
        onClicked: page.app.start.startAnew()
    }
}
