import QtQuick
import QtQuick.Layouts
import controls
import theme

// The screen is locked; the PIN opens it where it was.
CoverPage {
    id: page

    guided: true
    title: qsTr("屏幕锁上了")
    iconName: "lock"
    heading: qsTr("请按密码打开")
    firstFocus: pad

    PinPad {
        id: pad

        Layout.fillWidth: true
        pin: page.app.session.pad
        advice: qsTr("密码只能用手按，别念出来。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
