import QtQuick
import QtQuick.Layouts
import theme

// One step of what to do: its number and its words, heard as one.
RowLayout {
    id: root

    required property string number
    required property string text
    required property string sentence

    spacing: Theme.metrics.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    Rectangle {
        Layout.alignment: Qt.AlignTop
        visible: root.number !== ""
        implicitWidth: Math.round(numberText.implicitHeight * 1.15)
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.color.primaryTint

        AppText {
            id: numberText

            anchors.centerIn: parent
            text: root.number
            color: Theme.color.primaryTintText
            font.bold: true
            Accessible.ignored: true
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignVCenter
        text: root.text
        Accessible.ignored: true
    }
}
