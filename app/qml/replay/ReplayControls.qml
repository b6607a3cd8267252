pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Beside the phone in which a session is replayed: what is being done, and the keys to let it run, stand and go elsewhere.
Window {
    id: root

    required property ReplayViewModel replay

    width: 460
    height: Math.min(900, Screen.desktopAvailableHeight - 40)
    minimumWidth: 340
    minimumHeight: 420
    title: qsTr("重放 %1").arg(replay.title)
    color: Theme.color.background
    onClosing: Qt.quit()

    Shortcut {
        sequences: ["Space", "K"]
        context: Qt.ApplicationShortcut
        onActivated: root.replay.toggle()
    }
    Shortcut {
        sequences: ["Right", "."]
        context: Qt.ApplicationShortcut
        onActivated: root.replay.step()
    }
    Shortcut {
        sequence: "PgDown"
        context: Qt.ApplicationShortcut
        onActivated: root.replay.turn(1)
    }
    Shortcut {
        sequence: "PgUp"
        context: Qt.ApplicationShortcut
        onActivated: root.replay.turn(-1)
    }
    Shortcut {
        sequence: "Home"
        context: Qt.ApplicationShortcut
        onActivated: root.replay.turn(0)
    }
    Shortcut {
        sequences: ["+", "="]
        context: Qt.ApplicationShortcut
        onActivated: root.replay.changeSpeed(1)
    }
    Shortcut {
        sequence: "-"
        context: Qt.ApplicationShortcut
        onActivated: root.replay.changeSpeed(-1)
    }

    Scroller {
        anchors.fill: parent
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("重放 %1").arg(root.replay.title)
        }
        AppText {
            Layout.fillWidth: true
            text: root.replay.task
        }
        ProgressBar {
            Layout.fillWidth: true
            value: root.replay.progress
            text: "%1　%2".arg(root.replay.time).arg(root.replay.speed)
        }
        AppText {
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * font.pixelSize
            text: root.replay.caption
            font.bold: true
        }
        ActionButton {
            Layout.fillWidth: true
            text: root.replay.playing ? qsTr("停下（空格）") : root.replay.finished ? qsTr("从头再放（空格）") : qsTr("继续（空格）")
            onClicked: root.replay.toggle()
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("走一步（→）")
            enabled: !root.replay.finished
            onClicked: root.replay.step()
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("慢一点（-）")
            second: qsTr("快一点（+）")
            onFirstClicked: root.replay.changeSpeed(-1)
            onSecondClicked: root.replay.changeSpeed(1)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("上一个任务（PgUp）")
            second: qsTr("下一个任务（PgDn）")
            onFirstClicked: root.replay.turn(-1)
            onSecondClicked: root.replay.turn(1)
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Quiet
            text: qsTr("这个任务从头放（Home）")
            onClicked: root.replay.turn(0)
        }
        AppText {
            id: outcome

            Layout.fillWidth: true
            text: root.replay.result
            visible: outcome.text !== ""
            onTextChanged: {
                if (outcome.text !== "")
                    outcome.Accessible.announce(outcome.text, Accessible.Polite)
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
