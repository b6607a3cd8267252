pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import viewmodels

// What the study has go wrong on purpose in this task.
Panel {
    id: root

    required property ConsoleViewModel session
    readonly property Item first: buttons.count > 0 ? buttons.itemAt(0) : null

    heading: qsTr("意外")
    visible: session.incidents.count > 0

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            id: buttons

            model: root.session.incidents

            delegate: ConsoleButton {
                required property string incident
                required property string title
                required property bool fired
                required property string name

                Layout.fillWidth: true
                enabled: root.session.inTask
                text: title
                detail: fired ? qsTr("已经放过，可以再放一次") : ""
                Accessible.name: name
                onClicked: root.session.fire(incident)
            }
        }
    }
}
