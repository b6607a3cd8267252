pragma ComponentBehavior: Bound

import QtQuick
import overlays
import theme
import viewmodels

// The desk, the phone on it, and the bank in the phone. The phone keeps its logical size and is scaled as a whole.
// The keys of the desk are for whoever runs the bench: F10 shows them.
Window {
    id: root

    required property AppViewModel app
    required property LastUsed lastUsed
    required property CameraViewModel camera
    // Whether nothing may move.
    property bool still: false

    readonly property int phoneWidth: app.phone.width
    readonly property int phoneHeight: app.phone.height
    readonly property bool compact: app.phone.compact
    readonly property int rimWidth: compact ? 0 : 13
    // Between the phone's rim and the window's edge.
    readonly property int around: compact ? 0 : 22
    readonly property int wholeWidth: phoneWidth + 2 * (rimWidth + around)
    readonly property int wholeHeight: phoneHeight + 2 * (rimWidth + around)
    readonly property real roomForPhone: Math.min(width / wholeWidth, height / wholeHeight)

    // Give the phone this many device-independent pixels for one of its own, as far as the desk's screen has room.
    function zoomTo(factor: real) {
        const most = Math.min((Screen.desktopAvailableWidth) / wholeWidth, (Screen.desktopAvailableHeight - 40) / wholeHeight)
        const fitting = Math.max(0.5, Math.min(factor, most, 4))
        width = Math.round(wholeWidth * fitting)
        height = Math.round(wholeHeight * fitting)
        kept = fitting
    }

    // The phone keeps its zoom when its size changes; a person who drags the window's edge chooses another.
    property real kept: 1
    property bool ready: false

    function keepZoom() {
        if (ready)
            zoomTo(kept)
    }

    width: Math.min(520, Screen.desktopAvailableWidth)
    height: Math.min(940, Screen.desktopAvailableHeight - 40)
    flags: compact ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    minimumWidth: 280
    minimumHeight: 480
    visible: false
    title: qsTr("小象银行")
    color: Theme.color.desk

    onWholeWidthChanged: Qt.callLater(keepZoom)
    onWholeHeightChanged: Qt.callLater(keepZoom)
    onWidthChanged: kept = Math.min(width / wholeWidth, height / wholeHeight)
    onHeightChanged: kept = Math.min(width / wholeWidth, height / wholeHeight)
    Component.onCompleted: ready = true

    Shortcut {
        sequence: "F10"
        context: Qt.ApplicationShortcut
        onActivated: deskBar.toggle()
    }
    Shortcut {
        sequence: "F9"
        context: Qt.ApplicationShortcut
        onActivated: root.camera.take()
    }
    Shortcut {
        sequence: "Shift+F9"
        context: Qt.ApplicationShortcut
        onActivated: root.camera.toggleRecording()
    }
    Shortcut {
        sequence: "F7"
        context: Qt.ApplicationShortcut
        onActivated: root.app.reader.toggle()
    }
    Shortcut {
        sequence: "Shift+F7"
        context: Qt.ApplicationShortcut
        enabled: root.app.reader.on
        onActivated: root.app.reader.togglePanel()
    }
    Shortcut {
        sequence: "F8"
        context: Qt.ApplicationShortcut
        onActivated: root.app.phone.next()
    }
    Shortcut {
        sequence: "F11"
        context: Qt.ApplicationShortcut
        onActivated: root.app.phone.toggleCompact()
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        context: Qt.ApplicationShortcut
        onActivated: root.zoomTo(phone.scale * 1.1)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        context: Qt.ApplicationShortcut
        onActivated: root.zoomTo(phone.scale / 1.1)
    }
    Shortcut {
        sequence: "Ctrl+0"
        context: Qt.ApplicationShortcut
        onActivated: root.zoomTo(1)
    }

    Binding {
        target: Theme
        property: "version"
        value: root.app.settings.version
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.app.settings.textScale
    }
    Binding {
        target: Theme
        property: "palette"
        value: root.app.settings.palette
    }
    Binding {
        target: Theme
        property: "largeTargets"
        value: root.app.settings.largeTargets
    }
    Binding {
        target: Theme
        property: "still"
        value: root.still || root.app.settings.still
    }
    Binding {
        target: Theme
        property: "renderScale"
        value: phone.scale * Screen.devicePixelRatio
    }
    Binding {
        target: Theme
        property: "keyboardInUse"
        value: root.lastUsed.keyboard
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.color.desk }
            GradientStop { position: 1; color: Theme.color.deskDeep }
        }
    }

    Phone {
        id: phone

        anchors.centerIn: parent
        width: root.phoneWidth
        height: root.phoneHeight
        rimWidth: root.rimWidth
        scale: Math.max(0.3, root.roomForPhone)
        enabled: !deskBar.open

        Shell {
            id: shell

            objectName: "phone-screen"
            anchors.fill: parent
            clip: true
            // Languages that run from right to left have every row the other way round.
            LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
            LayoutMirroring.childrenInherit: true
            app: root.app
        }
    }

    Loader {
        active: root.app.reader.panelOpen
        sourceComponent: ReaderPanel {
            app: root.app
            visible: true
        }
    }
    DeskBar {
        id: deskBar

        app: root.app
        camera: root.camera
        onZoomed: factor => root.zoomTo(factor === 0 ? 1 : phone.scale * factor)
        onClosed: shell.focusPage()
    }
}
