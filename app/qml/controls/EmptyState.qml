import QtQuick
import QtQuick.Layouts
import theme

// That there is nothing here yet, and what to do about it: a quiet sign over a sentence.
ColumnLayout {
    id: root

    required property string text
    property string iconName: "list"

    spacing: Theme.metrics.gap

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.metrics.gap
        implicitWidth: Math.round(Theme.iconLarge * 2)
        implicitHeight: implicitWidth
        radius: implicitWidth / 2
        color: Theme.color.primaryTint

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: Theme.color.primaryTintText
            size: Theme.iconLarge
        }
    }
    AppText {
        Layout.fillWidth: true
        text: root.text
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
}
