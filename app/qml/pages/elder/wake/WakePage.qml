import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// May 小象 listen for its name? What else can be chosen about it has pages of its own.
ElderPage {
    id: page

    readonly property WakeViewModel wake: app.wake

    title: qsTr("叫醒小象")
    heading: qsTr("喊一声，小象就醒吗？")
    firstFocus: waits

    SwitchRow {
        id: waits

        Layout.fillWidth: true
        text: qsTr("喊了就醒")
        Accessible.description: qsTr("喊“小象小象”。打开后麦克风一直开着；声音只在这台电脑里听，不存也不传")
        on: page.app.settings.wakeWord
        onClicked: page.app.settings.setWakeWord(!on)
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
        Layout.bottomMargin: Theme.metrics.gap
        text: page.wake.lastTime === "" ? qsTr("小象只在这台电脑里听，不存也不传。") : page.wake.lastTime
        color: Theme.color.textMuted
    }
    RowButton {
        Layout.fillWidth: true
        visible: page.wake.works
        iconName: "gauge"
        text: qsTr("多容易叫醒它")
        detail: page.app.settings.wakeStep
        sentence: qsTr("多容易叫醒它，%1").arg(detail)
        onClicked: page.app.navigation.open("wake/Steps")
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
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
