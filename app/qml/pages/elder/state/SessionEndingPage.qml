import QtQuick
import QtQuick.Layouts
import controls
import theme

// The session is about to end: one press, or any key, and it goes on.
CoverPage {
    id: page

    guided: true
    title: qsTr("要锁屏了")
    iconName: "clock"
    heading: qsTr("您还在用吗？")
    firstFocus: stay

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: page.app.session.warning
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("锁了也不要紧：没办完的都在，按密码就能接着来。")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: stay

        Layout.fillWidth: true
        text: qsTr("继续用")
        onClicked: page.app.session.extend()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "lock"
        text: qsTr("现在就锁")
        onClicked: page.app.session.lock()
    }
}
