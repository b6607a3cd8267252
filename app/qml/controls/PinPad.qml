import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Dots, keys, and the button that sends. A keyboard's digits count wherever the focus is on the pad.
FocusScope {
    id: root

    required property PinViewModel pin
    required property string advice
    // Whether words begin where the page's question does.
    property bool atStart: false
    // A simulated sensor in place of the keys, where one may be used.
    property BiometricViewModel biometric: null
    readonly property bool prompting: biometric !== null && biometric.prompting

    onPromptingChanged: {
        if (activeFocus)
            (prompting ? sensor : dots).forceActiveFocus(Qt.OtherFocusReason)
    }
    // Keys grow into free room, but not beyond what a thumb expects.
    Layout.fillHeight: true
    Layout.maximumHeight: implicitHeight + 80
    implicitHeight: column.implicitHeight
    Keys.onPressed: event => {
        if (event.text.length === 1 && "0123456789".includes(event.text)) {
            if (root.prompting)
                root.biometric.usePad()
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
                text: root.pin.sending ? root.pin.sendingText : root.prompting ? root.biometric.question : root.advice
                color: Theme.color.textMuted
                horizontalAlignment: root.atStart ? Text.AlignLeft : Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
            Notice {
                id: error

                anchors.fill: parent
                text: root.biometric !== null && root.biometric.errorText !== "" ? root.biometric.errorText : root.pin.errorText
            }
        }
        PinDots {
            id: dots

            Layout.fillWidth: true
            visible: !root.prompting
            focus: !root.prompting
            count: root.pin.count
            length: root.pin.length
            text: root.pin.status
            onTyped: digit => root.pin.press(digit)
            onErased: root.pin.erase()
            onSubmitted: root.pin.submit()
        }
        Keypad {
            Layout.fillWidth: true
            visible: !root.prompting
            enabled: !root.pin.sending
            onPressed: key => root.pin.press(key)
            submitText: qsTr("确定")
            onErased: root.pin.erase()
            onSubmitted: root.pin.submit()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.biometric !== null && root.biometric.offered && !root.prompting
            enabled: !root.pin.sending
            kind: ActionButton.Secondary
            iconName: root.biometric === null ? "" : root.biometric.iconName
            text: root.biometric === null ? "" : root.biometric.useText
            onClicked: root.biometric.ask()
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            visible: root.prompting
            implicitWidth: Math.round(Theme.iconLarge * 3.2)
            implicitHeight: implicitWidth
            radius: implicitWidth / 2
            color: Theme.color.primaryTint

            Icon {
                anchors.centerIn: parent
                name: root.biometric === null ? "info" : root.biometric.iconName
                color: Theme.color.primary
                size: Math.round(Theme.iconLarge * 1.9)
            }
        }
        ActionButton {
            id: sensor

            focus: root.prompting
            Layout.fillWidth: true
            visible: root.prompting
            iconName: root.biometric === null ? "" : root.biometric.iconName
            text: root.biometric === null ? "" : root.biometric.doText
            onClicked: root.biometric.touchSensor()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.prompting
            kind: ActionButton.Secondary
            text: qsTr("改用密码")
            onClicked: root.biometric.usePad()
        }
    }
}
