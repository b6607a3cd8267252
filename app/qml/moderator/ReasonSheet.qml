import QtQuick
import QtQuick.Layouts
import controls
import theme

// "Are you sure?" with a field for the reason. No is first after the field, and Esc says it; nothing behind can be reached.
FocusScope {
    id: sheet

    property string what: ""
    readonly property bool up: what !== ""
    property Item cameFrom: null
    // what: skip, give-up, withdrawn or aborted.
    signal confirmed(what: string, reason: string)

    readonly property string question: what === "skip" ? qsTr("跳过现在这一步吗？")
                                     : what === "give-up" ? qsTr("结束这个任务，记为没有做成吗？")
                                     : what === "end" ? qsTr("结束整个实验吗？后面的任务都不做了。") : ""

    function open(wanted: string, from: Item) {
        what = wanted
        cameFrom = from
        reason.clear()
        reason.forceActiveFocus(Qt.OtherFocusReason)
    }

    function close() {
        what = ""
        if (cameFrom && cameFrom.visible)
            cameFrom.forceActiveFocus(Qt.OtherFocusReason)
    }

    function answer(chosen: string) {
        const text = reason.text
        close()
        confirmed(chosen, text)
    }

    visible: up
    enabled: up
    Accessible.role: Accessible.Dialog
    Accessible.name: question
    Keys.onEscapePressed: close()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim

        TapHandler {
            onTapped: sheet.close()
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.metrics.margin, Math.round(520 * Theme.textScale))
        height: Math.min(parent.height - 2 * Theme.metrics.margin, column.implicitHeight + 2 * Theme.metrics.gapLarge)
        radius: Theme.metrics.radius
        color: Theme.color.background
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.edge

        TapHandler {}
        ColumnLayout {
            id: column

            x: Theme.metrics.gapLarge
            y: Theme.metrics.gapLarge
            width: parent.width - 2 * Theme.metrics.gapLarge
            spacing: Theme.metrics.gap

            HeadingText {
                Layout.fillWidth: true
                text: sheet.question
            }
            FormField {
                id: form

                Layout.fillWidth: true
                name: qsTr("原因")
                help: qsTr("写进记录里；不要写真名、电话、卡号。")
                field.maximumLength: 500
            }
            ConsoleButton {
                Layout.fillWidth: true
                text: qsTr("先不了")
                key: "Esc"
                Accessible.description: qsTr("%1，%2").arg(sheet.question).arg(key)
                onClicked: sheet.close()
            }
            ConsoleButton {
                Layout.fillWidth: true
                visible: sheet.what !== "end"
                strong: true
                text: sheet.what === "skip" ? qsTr("跳过") : qsTr("记为没有做成")
                Accessible.description: sheet.question
                onClicked: sheet.answer(sheet.what)
            }
            ConsoleButton {
                Layout.fillWidth: true
                visible: sheet.what === "end"
                strong: true
                text: qsTr("结束：参加者要退出")
                Accessible.description: sheet.question
                onClicked: sheet.answer("withdrawn")
            }
            ConsoleButton {
                Layout.fillWidth: true
                visible: sheet.what === "end"
                strong: true
                text: qsTr("结束：主持人中止")
                Accessible.description: sheet.question
                onClicked: sheet.answer("aborted")
            }
        }
    }
    readonly property Field reason: form.field
}
