import QtQuick
import QtQuick.Layouts
import controls

// Why a certificate is to be stopped.
ElderPage {
    id: page

    title: qsTr("停用安全钥匙")
    heading: qsTr("为什么不用了？")
    firstFocus: lost

    RowButton {
        id: lost

        Layout.fillWidth: true
        iconName: "warning"
        text: qsTr("设备丢了，或别人用过")
        sentence: text
        onClicked: page.app.safety.devices.revoke("lost")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("这台不再用了")
        sentence: text
        onClicked: page.app.safety.devices.revoke("unused")
    }
    Item {
        Layout.fillHeight: true
    }
}
