import QtQuick
import QtQuick.Layouts
import viewmodels

// Back, and where one is.
RowLayout {
    id: header

    required property AppViewModel app
    required property string title

    width: parent.width
    spacing: 0

    IconButton {
        id: backButton

        Layout.leftMargin: 6
        Layout.topMargin: 6 + Math.max(0, (line.height - height) / 2)
        Layout.bottomMargin: 6
        Layout.alignment: Qt.AlignTop
        iconName: "back"
        text: qsTr("返回")
        enabled: !header.app.navigation.held
        onClicked: header.app.navigation.back()
    }
    HeadingText {
        id: heading

        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        Layout.rightMargin: backButton.width + 6
        text: header.title
        horizontalAlignment: Text.AlignHCenter
    }
    FontMetrics {
        id: line

        font: heading.font
    }
}
