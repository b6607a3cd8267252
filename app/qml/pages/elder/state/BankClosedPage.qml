import QtQuick
import QtQuick.Layouts
import controls
import theme

// The bank cannot be opened: why, and two ways on.
CoverPage {
    id: page

    guided: true
    title: qsTr("银行打不开")
    iconName: "warning"
    alarming: true
    heading: qsTr("银行现在打不开")
    firstFocus: headingItem

    Notice {
        Layout.fillWidth: true
        text: page.app.start.closedText
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("您的钱没有动。")
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("再试一次")
        onClicked: page.app.start.tryAgain()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("关掉小象银行")
        onClicked: page.app.start.quit()
    }
}
