pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The checks before a session begins.
Panel {
    id: root

    required property ConsoleViewModel session

    heading: qsTr("开始前的检查")
    visible: session.preparing

    Repeater {
        model: root.session.checks

        delegate: RowLayout {
            id: row

            required property string colour
            required property string text
            readonly property bool good: colour === "green"

            Layout.fillWidth: true
            spacing: 8
            Accessible.role: Accessible.StaticText
            Accessible.name: text

            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.good ? "check" : "warning"
                size: Math.round(Theme.base * 1.2)
                color: row.good ? Theme.color.positive : row.colour === "red" ? Theme.color.negative : Theme.color.accentTintText
            }
            AppText {
                Layout.fillWidth: true
                text: row.text
                Accessible.ignored: true
            }
        }
    }
}
