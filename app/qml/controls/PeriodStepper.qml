import QtQuick
import QtQuick.Layouts
import theme

// A month or a day, and the way to the one before and after it. The page names the buttons, for there may be several.
RowLayout {
    id: root

    required property string value
    required property string backName
    required property string forwardName
    property alias backButton: before
    signal wentBack
    signal wentForward

    spacing: Theme.metrics.gapSmall

    IconButton {
        id: before

        iconName: "back"
        text: root.backName
        ink: Theme.color.primary
        fill: Theme.color.primaryTint
        onClicked: root.wentBack()
    }
    AppText {
        Layout.fillWidth: true
        text: root.value
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
    }
    IconButton {
        iconName: "forward"
        text: root.forwardName
        ink: Theme.color.primary
        fill: Theme.color.primaryTint
        onClicked: root.wentForward()
    }
}
