import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The keys of the desk: the phone's size, zoom, pictures and films.
Card {
    id: root

    required property AppViewModel app
    required property CameraViewModel camera
    // A factor on the present size; 0 is one to one.
    signal zoomed(factor: real)
    signal closing

    function begin() {
        close.forceActiveFocus(Qt.OtherFocusReason)
    }

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
            root.closing()
            root.camera.take()
        }
        onSecondClicked: {
            root.closing()
            root.camera.toggleRecording()
        }
    }
    ButtonPair {
        Layout.fillWidth: true
        first: root.app.reader.on ? qsTr("关闭内置朗读 F7") : qsTr("打开内置朗读 F7")
        second: qsTr("朗读记录 Shift F7")
        onFirstClicked: {
            root.closing()
            root.app.reader.toggle()
        }
        onSecondClicked: {
            root.closing()
            root.app.reader.setOn(true)
            root.app.reader.togglePanel()
        }
    }
    ActionButton {
        id: close

        Layout.fillWidth: true
        text: qsTr("收起 F10")
        onClicked: root.closing()
    }
}
