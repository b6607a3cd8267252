import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// How readily the wake phrase is heard, and whether the recogniser has to agree.
Card {
    id: root

    required property AppViewModel app
    property alias firstButton: steps.firstButton

    spacing: Theme.metrics.gap

    WakeSteps {
        id: steps

        Layout.fillWidth: true
        app: root.app
    }
    Divider {
        Layout.fillWidth: true
    }
    SwitchRow {
        Layout.fillWidth: true
        bare: true
        text: qsTr("醒之前再核对一遍")
        Accessible.description: qsTr("小象用语音识别再听一遍")
        on: root.app.wake.secondLook
        onClicked: root.app.wake.setSecondLook(!on)
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("开着更容易叫醒。")
        color: Theme.color.textMuted
    }
}
