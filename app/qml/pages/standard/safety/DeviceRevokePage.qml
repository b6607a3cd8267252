import QtQuick
import QtQuick.Layouts
import controls

// Why a certificate is to be stopped.
StandardPage {
    id: page

    title: qsTr("停用安全钥匙")
    firstFocus: lost

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("为什么要停用？")
    }
    RowButton {
        id: lost

        Layout.fillWidth: true
        iconName: "warning"
        text: qsTr("设备丢了，或被别人用过")
        sentence: text
        onClicked: page.app.safety.devices.revoke("lost")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("这台设备不再用了")
        sentence: text
        onClicked: page.app.safety.devices.revoke("unused")
    }
    Item {
        Layout.fillHeight: true
    }
}
