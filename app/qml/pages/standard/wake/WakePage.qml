import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The wake word: whether it is waited for, how readily it is heard, and what woke it last.
StandardPage {
    id: page

    readonly property WakeViewModel wake: app.wake

    title: qsTr("叫醒小象")
    firstFocus: waits

    SwitchRow {
        id: waits

        Layout.fillWidth: true
        text: qsTr("喊了就醒")
        Accessible.description: qsTr("喊“小象小象”。打开后麦克风一直开着；声音只在这台电脑里听，不存也不传")
        on: page.app.settings.wakeWord
        onClicked: page.app.settings.setWakeWord(!on)
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        AppText {
            Layout.fillWidth: true
            text: page.wake.status
            font.bold: true
        }
        SmallText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.wake.lastCall
        }
        MuteButton {
            Layout.fillWidth: true
            app: page.app
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.settings.wakeWord
        spacing: Theme.metrics.gap

        WakeSteps {
            Layout.fillWidth: true
            app: page.app
        }
        SwitchRow {
            Layout.fillWidth: true
            bare: true
            text: qsTr("醒之前再核对一遍")
            Accessible.description: qsTr("语音识别也听着像，才会醒")
            on: page.wake.secondLook
            onClicked: page.wake.setSecondLook(!on)
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("电视里的话不容易叫醒它；醒得慢一点。")
        }
    }
    RowButton {
        Layout.fillWidth: true
        visible: page.app.settings.wakeWord
        iconName: "person"
        text: qsTr("熟悉我的声音")
        detail: page.app.ownVoice.kept
        sentence: qsTr("熟悉我的声音，%1").arg(detail)
        onClicked: page.app.navigation.open("wake/OwnVoice")
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("麦克风开着时，声音只在这台电脑里听，不存也不传。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
