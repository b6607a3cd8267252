import QtQuick
import QtQuick.Layouts
import controls
import theme

// What the participant is asked to do next, to read and to hear as often as they like. Their time begins with the button.
StudyPage {
    id: page

    heading: room.instruction
    line: room.taskLine
    iconName: "note"

    AppText {
        Layout.fillWidth: true
        text: Theme.clauses(qsTr("不着急。做的时候，这句话一直在手机旁边，随时能再听。"))
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("明白了，开始做")
        onClicked: page.room.beginTask()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "repeat"
        text: qsTr("再听一遍")
        onClicked: page.room.readAloud()
    }
}
