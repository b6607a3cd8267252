import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Dots, keys, and the button that sends. A keyboard's digits count wherever the focus is on the pad.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property PinViewModel pin: app.pin

    implicitHeight: column.implicitHeight
    Keys.onPressed: event => {
        if (event.text.length === 1 && "0123456789".includes(event.text)) {
            root.pin.press(event.text)
            event.accepted = true
        } else if (event.key === Qt.Key_Backspace) {
            root.pin.erase()
            event.accepted = true
        }
    }

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gap

        PinDots {
            Layout.fillWidth: true
            focus: true
            count: root.pin.count
            length: root.pin.length
            text: root.pin.status
            onTyped: digit => root.pin.press(digit)
            onErased: root.pin.erase()
            onSubmitted: root.pin.submit()
        }
        Notice {
            Layout.fillWidth: true
            text: root.pin.errorText
        }
        Keypad {
            Layout.fillWidth: true
            enabled: !root.pin.sending
            onPressed: key => root.pin.press(key)
            onErased: root.pin.erase()
        }
        ActionButton {
            Layout.fillWidth: true
            text: root.pin.sending ? qsTr("正在转账…") : qsTr("确定")
            enabled: !root.pin.sending
            onClicked: root.pin.submit()
        }
    }
}
