pragma ComponentBehavior: Bound

import QtQuick
import theme

// How many digits of a PIN there are, and the place where a keyboard's digits go. It never shows or says a digit.
Item {
    id: root

    // A helper who was let in to look sees none of it.
    readonly property bool secret: true
    required property int count
    required property int length
    // What assistive technology reads as the value of this field.
    required property string text
    readonly property real dot: Math.round(Theme.metrics.icon * 0.72)
    signal typed(digit: string)
    signal erased
    signal submitted

    implicitWidth: row.implicitWidth
    implicitHeight: Math.max(Theme.metrics.target, dot + 24)
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    // A password's role keeps screen readers from echoing the keys. Qt hides the name of such a field, so that it gets
    // its name by way of its label.
    Accessible.passwordEdit: true
    Accessible.labelledBy: label
    Accessible.focusable: true

    Keys.onPressed: event => {
        if (event.text.length === 1 && "0123456789".includes(event.text)) {
            root.typed(event.text)
            event.accepted = true
        } else if (event.key === Qt.Key_Backspace) {
            root.erased()
            event.accepted = true
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (!event.isAutoRepeat)
                root.submitted()
            event.accepted = true
        }
    }

    Rectangle {
        id: label

        anchors.fill: parent
        radius: Theme.metrics.radius
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("六位交易密码")
        color: Theme.color.surface
        border.width: 1.5
        border.color: root.activeFocus ? Theme.color.primary : Theme.color.outline
    }
    Row {
        id: row

        LayoutMirroring.enabled: false
        anchors.centerIn: parent
        spacing: Math.round(root.dot * 0.8)

        Repeater {
            model: root.length

            delegate: Rectangle {
                required property int index
                readonly property bool filled: index < root.count

                width: root.dot
                height: root.dot
                radius: root.dot / 2
                color: filled ? Theme.color.primary : "transparent"
                border.width: 2
                border.color: filled ? Theme.color.primary : Theme.color.outline
            }
        }
    }
    FocusRing {
        around: root
        radius: Theme.metrics.radius
    }
}
