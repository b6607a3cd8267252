import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// May 小象 listen for its name? And if it may: not now, or more readily.
ElderPage {
    id: page

    readonly property WakeViewModel wake: app.wake

    title: qsTr("叫醒小象")
    firstFocus: waits

    AppText {
        Layout.fillWidth: true
        text: page.wake.status
    }
    SwitchRow {
        id: waits

        Layout.fillWidth: true
        text: qsTr("喊了就醒")
        Accessible.description: qsTr("喊“小象小象”。打开后麦克风一直开着；声音只在这台电脑里听，不存也不传")
        on: page.app.settings.wakeWord
        onClicked: page.app.settings.setWakeWord(!on)
    }
    MuteButton {
        Layout.fillWidth: true
        app: page.app
    }
    WakeSteps {
        Layout.fillWidth: true
        visible: page.app.settings.wakeWord
        app: page.app
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
        visible: text !== ""
        text: page.wake.lastCall
    }
    SmallText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        text: qsTr("小象只在这台电脑里听，不存也不传。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
