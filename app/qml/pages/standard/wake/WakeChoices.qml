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
        Accessible.description: qsTr("语音识别也听着像，才会醒")
        on: root.app.wake.secondLook
        onClicked: root.app.wake.setSecondLook(!on)
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("开了更不容易听错，醒得慢一点。")
        color: Theme.color.textMuted
    }
}
