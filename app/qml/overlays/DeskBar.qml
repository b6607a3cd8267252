pragma ComponentBehavior: Bound

import QtQuick
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
        if (open) {
            menu.active = true
            const made = menu.item as DeskMenu
            made.begin()
        } else {
            closed()
        }
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
    // Whoever turned it on unawares finds that one tap presses nothing any more: the way out is always in sight, on the desk.
    Loader {
        anchors {
            top: parent.top
            left: parent.left
            margins: 4
        }
        active: root.app.reader.on && !root.app.phone.compact
        sourceComponent: PressControl {
            id: readerSign

            target: 28
            implicitHeight: 28
            topPadding: 0
            bottomPadding: 0
            leftPadding: 12
            rightPadding: 12
            radius: 14
            focusPolicy: Qt.NoFocus
            text: qsTr("朗读开着，连点两下才按下。点这里关闭")
            font.pixelSize: 14
            onClicked: root.app.reader.setOn(false)

            background: Rectangle {
                radius: readerSign.radius
                color: Theme.color.accent
            }
            contentItem: AppText {
                text: readerSign.text
                color: Theme.color.accentText
                font: readerSign.font
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.open
        color: Theme.color.scrim
    }
    Loader {
        id: menu

        anchors.centerIn: parent
        width: Math.min(parent.width - 24, 420)
        // In the largest type it is drawn smaller rather than cut off.
        scale: Math.min(1, (parent.height - 24) / Math.max(1, height))
        // Most sessions never open it.
        active: false
        visible: root.open
        focus: true
        sourceComponent: DeskMenu {
            app: root.app
            camera: root.camera
            onZoomed: factor => root.zoomed(factor)
            onClosing: root.toggle()
        }
    }
}
