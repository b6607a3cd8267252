import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A few calls of one's own, one press each; then what they would change, and only then the choice to keep it.
ColumnLayout {
    id: root

    required property AppViewModel app
    readonly property OwnVoiceViewModel own: app.ownVoice
    property alias firstButton: take

    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        text: root.own.progress
        font.bold: true
    }
    Notice {
        Layout.fillWidth: true
        text: root.own.trouble
    }
    Card {
        Layout.fillWidth: true
        visible: root.own.ready
        spacing: Math.max(Theme.metrics.gap, Theme.paragraph)

        AppText {
            Layout.fillWidth: true
            text: qsTr("按您的声音听，会这样")
            font.bold: true
        }
        AppText {
            Layout.fillWidth: true
            text: root.own.callsEffect
        }
        AppText {
            Layout.fillWidth: true
            text: root.own.alarmsEffect
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: root.own.ready && !root.own.pays
        text: qsTr("按大家的来听就很好，不用另存。")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.own.pays
        text: qsTr("同意，按我的声音听")
        onClicked: root.own.use()
    }
    ActionButton {
        id: take

        Layout.fillWidth: true
        kind: root.own.ready ? ActionButton.Secondary : ActionButton.Primary
        iconName: "microphone"
        text: root.own.busy ? qsTr("在听您喊") : root.own.begun ? qsTr("再喊一声") : qsTr("喊一声")
        enabled: !root.own.busy && !root.own.full
        onClicked: root.own.record()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.own.begun
        kind: ActionButton.Quiet
        text: qsTr("重新来")
        onClicked: root.own.begin()
    }
    AppText {
        Layout.fillWidth: true
        text: root.own.kept
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.own.used
        kind: ActionButton.Secondary
        iconName: "undo"
        text: qsTr("删掉我的，按大家的来")
        onClicked: root.own.forget()
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("声音听完就丢。您同意了，才在这台电脑里存几个数字，随时能删。")
    }
}
