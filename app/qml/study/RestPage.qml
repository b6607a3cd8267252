import QtQuick
import QtQuick.Layouts
import controls
import theme

// A rest between two conditions. It ends when the participant says so.
StudyPage {
    id: page

    heading: qsTr("歇一会儿")
    iconName: "sun"
    centred: true

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: Theme.clauses(qsTr("喝口水，活动活动。"))
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: Theme.clauses(page.room.restLine)
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("我歇好了，继续")
        onClicked: page.room.goOn()
    }
}
