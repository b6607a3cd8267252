import QtQuick
import QtQuick.Layouts
import controls
import theme

// The screen is locked; the PIN opens it where it was.
CoverPage {
    id: page

    title: qsTr("屏幕锁上了")
    iconName: "lock"
    heading: qsTr("请按交易密码解锁")
    firstFocus: pad

    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.session.pad
        advice: qsTr("密码只能用手输入，请不要说出来。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
