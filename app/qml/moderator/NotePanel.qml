import QtQuick
import QtQuick.Layouts
import controls
import viewmodels

// A note on the timeline, at the moment at which its typing began. Return keeps it; Shift and Return begin a new line.
Panel {
    id: root

    required property ConsoleViewModel session
    readonly property Item place: box

    heading: qsTr("备注")
    remark: session.keys["note"]

    TextBox {
        id: box

        Layout.fillWidth: true
        implicitHeight: Math.max(72, contentHeight + topPadding + bottomPadding)
        name: qsTr("备注")
        placeholderText: qsTr("写下看到的；时间记在动笔的那一刻")
        longest: 2000
        enabled: root.session.open && !root.session.over
        onTextChanged: root.session.noteTyped(text)
        Keys.onReturnPressed: event => {
            if (event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) {
                event.accepted = false
                return
            }
            root.session.note(text)
            clear()
        }
    }
    ConsoleButton {
        Layout.fillWidth: true
        enabled: box.text.trim() !== "" && box.enabled
        text: qsTr("记下")
        key: qsTr("回车")
        onClicked: {
            root.session.note(box.text)
            box.clear()
        }
    }
}
