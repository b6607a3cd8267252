import QtQuick
import QtQuick.Layouts
import controls
import theme

// One part of what ends a task: a tick where it holds, a ring where it does not yet.
RowLayout {
    id: root

    required property string text
    required property bool holds
    required property int depth
    required property string name

    Layout.fillWidth: true
    Layout.leftMargin: depth * Theme.metrics.gapLarge
    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: name

    Icon {
        Layout.alignment: Qt.AlignTop
        name: root.holds ? "check" : "ring"
        size: Math.round(Theme.base * 1.2)
        color: root.holds ? Theme.color.positive : Theme.color.textMuted
    }
    AppText {
        Layout.fillWidth: true
        text: root.text
        color: root.holds ? Theme.color.text : Theme.color.textMuted
        font.bold: root.holds
        wrapMode: Text.WrapAnywhere
        Accessible.ignored: true
    }
}
