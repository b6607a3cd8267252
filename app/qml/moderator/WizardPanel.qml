import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Standing in for the recogniser and the assistant: hold, edit, replace. What waits too long goes on as it was.
Panel {
    id: root

    required property WizardViewModel wizard
    required property ConsoleViewModel session
    readonly property Item place: wizard.waiting > 0 ? edited : instead

    function letGo() {
        if (wizard.waiting > 0)
            wizard.letGo(wizard.waiting, edited.text)
    }

    heading: qsTr("代替识别和助手")
    remark: qsTr("最多等%1秒").arg(wizard.withinS)
    visible: wizard.byVoice || wizard.holdsHeard || wizard.holdsSaid || wizard.waiting > 0

    SmallText {
        Layout.fillWidth: true
        text: qsTr("改过的、代说的话不能当作同意转账：同意只能是参加者自己说的，密码只能自己按。")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width > 320 * Theme.textScale ? 2 : 1
        columnSpacing: 8
        rowSpacing: 8
        uniformCellWidths: true

        ConsoleButton {
            Layout.fillWidth: true
            checkable: true
            checked: on
            on: root.wizard.holdsHeard
            text: on ? qsTr("听到的先等我：开") : qsTr("听到的先等我：关")
            key: root.session.keys["hold-heard"]
            Accessible.role: Accessible.CheckBox
            Accessible.onToggleAction: click()
            onToggled: checked = Qt.binding(() => on)
            onClicked: root.wizard.holdHeard()
        }
        ConsoleButton {
            Layout.fillWidth: true
            checkable: true
            checked: on
            on: root.wizard.holdsSaid
            text: on ? qsTr("要说的先等我：开") : qsTr("要说的先等我：关")
            key: root.session.keys["hold-said"]
            Accessible.role: Accessible.CheckBox
            Accessible.onToggleAction: click()
            onToggled: checked = Qt.binding(() => on)
            onClicked: root.wizard.holdSaid()
        }
        ConsoleButton {
            Layout.fillWidth: true
            text: qsTr("少等一会儿")
            Accessible.name: qsTr("少等一会儿，现在最多等%1秒").arg(root.wizard.withinS)
            onClicked: root.wizard.holdWithin(root.wizard.withinS / 2)
        }
        ConsoleButton {
            Layout.fillWidth: true
            text: qsTr("多等一会儿")
            Accessible.name: qsTr("多等一会儿，现在最多等%1秒").arg(root.wizard.withinS)
            onClicked: root.wizard.holdWithin(root.wizard.withinS * 2)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.wizard.waiting > 0
        spacing: 8

        AppText {
            Layout.fillWidth: true
            text: root.wizard.waitingHeading
            font.bold: true
            color: Theme.color.accentTintText
        }
        TextBox {
            id: edited

            Layout.fillWidth: true
            implicitHeight: Math.max(72, contentHeight + topPadding + bottomPadding)
            name: qsTr("在等的话，可以改")
            longest: 500

            // Whoever edits is not disturbed while the same words wait.
            property int shown: 0

            function follow() {
                if (shown === root.wizard.waiting)
                    return
                shown = root.wizard.waiting
                text = root.wizard.waitingText
                cursorPosition = length
            }

            Component.onCompleted: follow()

            Connections {
                target: root.wizard

                function onChanged() {
                    edited.follow()
                }
            }
        }
        SmallText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.wizard.waitingMore
        }
        GridLayout {
            Layout.fillWidth: true
            columns: width > 320 * Theme.textScale ? 2 : 1
            columnSpacing: 8
            rowSpacing: 8
            uniformCellWidths: true

            ConsoleButton {
                Layout.fillWidth: true
                strong: true
                text: edited.text === root.wizard.waitingText ? qsTr("照原样放行") : qsTr("改了放行")
                key: root.session.keys["let-go"]
                onClicked: root.letGo()
            }
            ConsoleButton {
                Layout.fillWidth: true
                text: qsTr("不放行")
                Accessible.name: qsTr("不放行，当作没有这句话")
                onClicked: root.wizard.drop(root.wizard.waiting)
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("代说一句")
        font.bold: true
        Accessible.ignored: true
    }
    Field {
        id: instead

        Layout.fillWidth: true
        name: qsTr("代说一句")
        maximumLength: 500
        onAccepted: {
            root.wizard.say(text)
            clear()
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width > 320 * Theme.textScale ? 2 : 1
        columnSpacing: 8
        rowSpacing: 8
        uniformCellWidths: true

        ConsoleButton {
            Layout.fillWidth: true
            enabled: instead.text.trim() !== "" && root.session.open
            text: qsTr("当作参加者说的")
            onClicked: {
                root.wizard.hear(instead.text)
                instead.clear()
            }
        }
        ConsoleButton {
            Layout.fillWidth: true
            enabled: instead.text.trim() !== "" && root.session.open
            text: qsTr("让助手说")
            onClicked: {
                root.wizard.say(instead.text)
                instead.clear()
            }
        }
    }
}
