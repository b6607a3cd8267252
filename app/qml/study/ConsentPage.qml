import QtQuick
import QtQuick.Layouts
import controls
import theme

// What the participant is asked to agree to, to read and to hear. What may be recorded is ticked apart, and nothing is ticked yet.
StudyPage {
    id: page

    property bool audio: false
    property bool screen: false

    heading: qsTr("您愿意参加吗？")
    iconName: "elephant-mono"

    AppText {
        Layout.fillWidth: true
        text: page.room.consentText
        font.pixelSize: Theme.lead
        lineHeight: 1.25
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "repeat"
        text: qsTr("念给我听")
        onClicked: page.room.readAloud()
    }
    SwitchRow {
        Layout.fillWidth: true
        visible: page.room.mayAudio
        text: qsTr("可以录下我说的话")
        on: page.audio
        onClicked: page.audio = !page.audio
    }
    SwitchRow {
        Layout.fillWidth: true
        visible: page.room.mayScreen
        text: qsTr("可以录下屏幕和我的操作，密码不录")
        on: page.screen
        onClicked: page.screen = !page.screen
    }
    AppText {
        Layout.fillWidth: true
        visible: page.room.mayAudio || page.room.mayScreen
        text: Theme.clauses(qsTr("不录也可以参加。"))
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("我愿意参加")
        onClicked: page.room.agree(page.audio && page.room.mayAudio, page.screen && page.room.mayScreen)
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Quiet
        text: qsTr("我不参加")
        onClicked: page.room.refuse()
    }
}
