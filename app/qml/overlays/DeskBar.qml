import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What whoever runs the bench can do with the phone, and by which key. It lies on the desk, not on the phone; while it is
// open the phone waits. That a film is being taken is always shown.
FocusScope {
    id: root

    required property AppViewModel app
    required property CameraViewModel camera
    property bool open: false
    // A factor on the present size; 0 is one to one.
    signal zoomed(factor: real)
    signal closed

    function toggle() {
        open = !open
        if (open)
            close.forceActiveFocus(Qt.OtherFocusReason)
        else
            closed()
    }

    anchors.fill: parent

    Rectangle {
        anchors {
            top: parent.top
            right: parent.right
            margins: 6
        }
        visible: root.camera.recording
        implicitWidth: sign.implicitWidth + 24
        implicitHeight: sign.implicitHeight + 8
        radius: height / 2
        color: Theme.color.negative
        Accessible.role: Accessible.StaticText
        Accessible.name: sign.text

        AppText {
            id: sign

            anchors.centerIn: parent
            text: qsTr("● 正在录屏")
            color: Theme.color.negativeText
            font.pixelSize: 14
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.open
        color: Theme.color.scrim
    }
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 24, 420)
        visible: root.open
        spacing: Theme.metrics.gap
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        HeadingText {
            id: heading

            Layout.fillWidth: true
            text: qsTr("实验台")
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("手机大小（F8）")
        }
        Choices {
            Layout.fillWidth: true
            name: qsTr("手机大小")
            model: root.app.phone.frames
            onChosen: value => root.app.phone.choose(value)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("放大 Ctrl +")
            second: qsTr("缩小 Ctrl −")
            onFirstClicked: root.zoomed(1.1)
            onSecondClicked: root.zoomed(1 / 1.1)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("原大小 Ctrl 0")
            second: root.app.phone.compact ? qsTr("显示桌面 F11") : qsTr("只留屏幕 F11")
            onFirstClicked: root.zoomed(0)
            onSecondClicked: root.app.phone.toggleCompact()
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("截图 F9")
            second: root.camera.recording ? qsTr("停止录屏 Shift F9") : qsTr("录屏 Shift F9")
            onFirstClicked: {
                root.toggle()
                root.camera.take()
            }
            onSecondClicked: {
                root.toggle()
                root.camera.toggleRecording()
            }
        }
        ActionButton {
            id: close

            Layout.fillWidth: true
            text: qsTr("收起 F10")
            onClicked: root.toggle()
        }
    }
}
