pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import moderator
import theme
import viewmodels

// Beside the phone in which a session is replayed: what is being done, and the keys to let it run, stand and go elsewhere.
Window {
    id: root

    required property ReplayViewModel replay
    required property LooksViewModel looks
    required property LastUsed lastUsed
    property bool still: false
    // Whether a key would press what has the focus: then it is not taken from it.
    readonly property bool onButton: active && lastUsed.keyboard && activeFocusItem !== null && activeFocusItem !== contentItem

    // Larger text gets a wider window, so that what belongs together stays beside each other.
    width: Math.round(Math.min(460 * (0.4 + 0.6 * Theme.textScale), Screen.desktopAvailableWidth - 40))
    height: Math.min(900, Screen.desktopAvailableHeight - 40)
    minimumWidth: 340
    minimumHeight: 420
    title: qsTr("重放 %1").arg(replay.title)
    color: Theme.color.background
    onClosing: Qt.quit()

    Binding { target: Theme; property: "version"; value: "standard" }
    Binding { target: Theme; property: "textScale"; value: root.looks.textScale }
    Binding { target: Theme; property: "palette"; value: root.looks.palette }
    Binding { target: Theme; property: "still"; value: root.still }
    Binding { target: Theme; property: "renderScale"; value: Screen.devicePixelRatio }
    Binding { target: Theme; property: "keyboardInUse"; value: root.lastUsed.keyboard }

    Component.onCompleted: run.firstButton.forceActiveFocus()

    Shortcut {
        sequence: "K"
        context: Qt.ApplicationShortcut
        onActivated: root.replay.toggle()
    }
    Shortcut {
        sequence: "Space"
        context: Qt.ApplicationShortcut
        enabled: !root.onButton
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

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gap
            spacing: Theme.metrics.gap

            HeadingText {
                Layout.fillWidth: true
                text: qsTr("重放 %1").arg(root.replay.title)
            }
            ConsoleButton {
                text: qsTr("字号")
                Accessible.name: qsTr("字号，换下一种")
                onClicked: root.looks.nextTextSize()
            }
            ConsoleButton {
                text: qsTr("颜色")
                Accessible.name: qsTr("颜色，换下一种")
                onClicked: root.looks.nextPalette()
            }
        }
        AppText {
            Layout.fillWidth: true
            text: root.replay.task
        }
        ProgressBar {
            Layout.fillWidth: true
            value: root.replay.progress
            text: root.replay.time
            // The words say all that there is to say; a number that changes thirty times a second would only be in the way.
            Accessible.role: Accessible.StaticText
            Accessible.description: ""
        }
        AppText {
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * Math.ceil(1.3 * font.pixelSize)
            text: root.replay.caption
            font.bold: true
        }
        Repeater {
            model: root.replay.latest

            delegate: ReplayResult {}
        }
        ButtonPair {
            id: run

            Layout.fillWidth: true
            first: root.replay.playing ? qsTr("停下（空格）") : root.replay.finished ? qsTr("从头再放（空格）") : qsTr("继续（空格）")
            firstKind: ActionButton.Primary
            second: qsTr("走一步（→）")
            secondEnabled: root.replay.canStep
            onFirstClicked: root.replay.toggle()
            onSecondClicked: root.replay.step()
        }
        AppText {
            Layout.fillWidth: true
            text: root.replay.speed
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("慢一点（-）")
            second: qsTr("快一点（+）")
            firstEnabled: root.replay.canSlowDown
            secondEnabled: root.replay.canSpeedUp
            onFirstClicked: root.replay.changeSpeed(-1)
            onSecondClicked: root.replay.changeSpeed(1)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("上一个任务（PgUp）")
            second: qsTr("下一个任务（PgDn）")
            firstEnabled: root.replay.hasBefore
            secondEnabled: root.replay.hasNext
            onFirstClicked: root.replay.turn(-1)
            onSecondClicked: root.replay.turn(1)
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("这个任务从头放（Home）")
            onClicked: root.replay.turn(0)
        }
        HeadingText {
            Layout.fillWidth: true
            visible: root.replay.results.length > 0
            text: qsTr("和记录比")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: root.replay.results

            delegate: ReplayResult {}
        }
        Item {
            id: told

            // What is new among the results is heard.
            readonly property string words: root.replay.latest.length > 0 ? root.replay.latest[0].text : ""

            Layout.fillHeight: true
            onWordsChanged: {
                if (words !== "")
                    told.Accessible.announce(words, Accessible.Polite)
            }
        }
    }
}
