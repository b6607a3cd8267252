pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import viewmodels

// The levels of help with their meanings and keys: pressed when help was given.
Panel {
    id: root

    required property ConsoleViewModel session

    heading: qsTr("帮了多少")
    remark: session.help

    Repeater {
        model: root.session.levels

        delegate: ConsoleButton {
            id: button

            required property int level
            required property string title
            required property string meaning
            required key
            required property string name

            Layout.fillWidth: true
            enabled: root.session.inTask
            text: qsTr("%1 %2").arg(level).arg(title)
            detail: meaning
            Accessible.name: name
            Accessible.description: key
            onClicked: root.session.assist(level)
        }
    }
}
