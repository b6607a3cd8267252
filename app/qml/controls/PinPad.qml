import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Dots, keys, and the button that sends. A keyboard's digits count wherever the focus is on the pad.
FocusScope {
    id: root

    required property PinViewModel pin
    required property string advice

    // Keys grow into free room, but not beyond what a thumb expects.
    Layout.fillHeight: true
    Layout.maximumHeight: implicitHeight + 80
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
        height: root.height
        spacing: Theme.metrics.gap

        // Advice and errors take the same place, so that the keys stay where they are.
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(2 * metrics.height + 2 * Theme.metrics.gap, error.visible ? error.implicitHeight : 0,
                                     adviceText.implicitHeight)

            FontMetrics {
                id: metrics

                font: adviceText.font
            }
            AppText {
                id: adviceText

                anchors.fill: parent
                visible: !error.visible
                text: root.pin.sending ? root.pin.sendingText : root.advice
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
            Notice {
                id: error

                anchors.fill: parent
                text: root.pin.errorText
            }
        }
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
        Keypad {
            Layout.fillWidth: true
            enabled: !root.pin.sending
            onPressed: key => root.pin.press(key)
            submitText: qsTr("确定")
            onErased: root.pin.erase()
            onSubmitted: root.pin.submit()
        }
    }
}
