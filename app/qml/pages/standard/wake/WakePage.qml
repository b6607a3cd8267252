import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The wake word in three parts: whether it is waited for, how readily it is heard, and whose voice it knows.
StandardPage {
    id: page

    readonly property WakeViewModel wake: app.wake

    title: qsTr("叫醒小象")
    firstFocus: waits

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        SwitchRow {
            id: waits

            Layout.fillWidth: true
            bare: true
            text: qsTr("喊了就醒")
            Accessible.description: qsTr("喊“小象小象”。打开后麦克风一直开着；声音只在这台电脑里听，不存也不传")
            on: page.app.settings.wakeWord
            onClicked: page.app.settings.setWakeWord(!on)
        }
        Divider {
            Layout.fillWidth: true
        }
        AppText {
            Layout.fillWidth: true
            visible: page.wake.trouble === ""
            text: page.wake.status
            font.bold: true
        }
        Notice {
            Layout.fillWidth: true
            text: page.wake.trouble
        }
        MuteButton {
            Layout.fillWidth: true
            app: page.app
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("麦克风开着时，声音只在这台电脑里听，不存也不传。")
            color: Theme.color.textMuted
        }
    }
    WakeChoices {
        Layout.fillWidth: true
        visible: page.wake.works
        app: page.app
    }
    RowButton {
        Layout.fillWidth: true
        visible: page.wake.works
        iconName: "person"
        text: qsTr("熟悉我的声音")
        detail: page.app.ownVoice.kept
        sentence: qsTr("熟悉我的声音，%1").arg(detail)
        onClicked: page.app.navigation.open("wake/OwnVoice")
    }
    SmallText {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.wake.lastCall
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
