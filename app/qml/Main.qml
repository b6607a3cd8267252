pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// The desk, the phone on it, and the bank in the phone. The phone keeps its logical size and is scaled as a whole.
Window {
    id: root

    required property AppViewModel app
    required property LastUsed lastUsed
    // Whether nothing may move.
    property bool still: false

    readonly property int phoneWidth: 390
    readonly property int phoneHeight: 844
    readonly property int rimWidth: 13
    readonly property real roomForPhone: Math.min(width / (phoneWidth + 2 * rimWidth + 44),
                                                  height / (phoneHeight + 2 * rimWidth + 44))

    width: Math.min(520, Screen.desktopAvailableWidth)
    height: Math.min(940, Screen.desktopAvailableHeight - 40)
    minimumWidth: 280
    minimumHeight: 480
    visible: false
    title: qsTr("小象银行")
    color: Theme.color.desk

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

    Item {
        id: phone

        anchors.centerIn: parent
        width: root.phoneWidth
        height: root.phoneHeight
        scale: Math.max(0.3, root.roomForPhone)

        // A soft shadow of a few faint sheets, which every renderer can draw.
        Repeater {
            model: 5

            delegate: Rectangle {
                required property int index

                anchors.fill: parent
                anchors.margins: -(root.rimWidth + 2 + index * 3)
                anchors.topMargin: -(root.rimWidth - 4 + index)
                anchors.bottomMargin: -(root.rimWidth + 6 + index * 4)
                radius: 46 + index * 3
                color: Theme.color.rim
                opacity: 0.06
            }
        }

        Shell {
            id: shell

            anchors.fill: parent
            clip: true
            app: root.app
        }

        // The rim covers the page's square corners, so that they look round without a mask.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -root.rimWidth
            radius: 44
            color: "transparent"
            border.width: root.rimWidth
            border.color: Theme.color.rim
        }
    }
}
