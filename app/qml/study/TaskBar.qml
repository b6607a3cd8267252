import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Beside the phone while a task goes on: what is to be done, to read and to hear, and how to end it. Ending asks once more.
FocusScope {
    id: bar

    required property StudyViewModel room
    // What is asked once more: done, stop, or nothing.
    property string asking: ""
    readonly property string mode: room.call !== "" ? "call" : room.screen === "ended" ? "ended"
                                     : room.paused ? "paused" : asking !== "" ? "asking" : "task"

    // What stands at its top.
    readonly property string words: bar.mode === "call" ? qsTr("有人打电话来：")
                                    : bar.mode === "ended" ? bar.room.endLine
                                    : bar.mode === "paused" ? qsTr("先停一停。时间不算，等研究人员说继续。")
                                    : bar.mode === "asking" && bar.asking === "done" ? qsTr("您做好了，要结束这件事吗？")
                                    : bar.mode === "asking" ? qsTr("这件事不做了吗？")
                                    : bar.room.instruction

    readonly property real above: mark.visible ? mark.height + Theme.metrics.gap : 0

    implicitHeight: parts.contentHeight + above + 2 * Theme.metrics.padding
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("要做的事")

    Connections {
        target: bar.room
        function onTurned() {
            bar.asking = ""
        }
    }
    onModeChanged: {
        if (mode === "ended")
            Qt.callLater(goOn.forceActiveFocus, Qt.OtherFocusReason)
        else if (mode === "asking")
            Qt.callLater(yes.forceActiveFocus, Qt.OtherFocusReason)
        else if (mode === "call")
            Qt.callLater(hangUp.forceActiveFocus, Qt.OtherFocusReason)
    }

    Rectangle {
        id: card

        anchors.fill: parent
        radius: Theme.metrics.radiusLarge
        color: Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.edge

        Elevation {
            radius: card.radius
        }
    }
    // Above what scrolls, so that it is always in sight.
    RecordedMark {
        id: mark

        x: Theme.metrics.padding
        y: Theme.metrics.padding
        width: Math.min(implicitWidth, parent.width - 2 * x)
        words: bar.room.recordedLine
    }
    Scroller {
        id: parts

        anchors.fill: parent
        anchors.topMargin: Theme.metrics.padding + bar.above
        anchors.bottomMargin: Theme.metrics.padding
        margin: Theme.metrics.padding
        guided: true

        AppText {
            Layout.fillWidth: true
            visible: bar.mode === "task" || bar.mode === "asking"
            text: bar.room.taskLine
            color: Theme.color.textMuted
        }
        HeadingText {
            Layout.fillWidth: true
            text: Theme.clauses(bar.words)
            Accessible.name: bar.words
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            visible: bar.mode === "call"
            text: Theme.clauses(bar.room.call)
        }
        ActionButton {
            id: hangUp

            Layout.fillWidth: true
            visible: bar.mode === "call"
            iconName: "call"
            text: qsTr("挂断电话")
            onClicked: bar.room.endCall()
        }
        ActionButton {
            id: goOn

            Layout.fillWidth: true
            visible: bar.mode === "ended"
            text: qsTr("继续")
            onClicked: bar.room.goOn()
        }
        ActionButton {
            id: yes

            Layout.fillWidth: true
            visible: bar.mode === "asking"
            text: bar.asking === "done" ? qsTr("是，做好了") : qsTr("是，不做了")
            onClicked: {
                if (bar.asking === "done")
                    bar.room.sayDone()
                else
                    bar.room.sayStop()
            }
        }
        ActionButton {
            Layout.fillWidth: true
            visible: bar.mode === "asking"
            kind: ActionButton.Secondary
            text: qsTr("接着做")
            onClicked: bar.asking = ""
        }
        ActionButton {
            Layout.fillWidth: true
            visible: bar.mode === "task" || bar.mode === "paused"
            kind: ActionButton.Secondary
            iconName: "repeat"
            text: qsTr("再听一遍")
            onClicked: bar.room.readAloud()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: bar.mode === "task"
            iconName: "check"
            text: qsTr("我做好了")
            onClicked: bar.asking = "done"
        }
        ActionButton {
            Layout.fillWidth: true
            visible: bar.mode === "task"
            kind: ActionButton.Quiet
            text: qsTr("我不做了")
            onClicked: bar.asking = "stop"
        }
    }
}
