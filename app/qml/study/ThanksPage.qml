import QtQuick
import QtQuick.Layouts
import controls
import theme

// The end: all was done, or the participant does not take part, or the disk takes nothing more.
StudyPage {
    id: page

    heading: room.broken ? qsTr("请叫一下研究人员") : room.refused ? qsTr("没关系") : qsTr("谢谢您！")
    iconName: room.broken ? "help" : "elephant-mono"
    centred: true

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: Theme.clauses(page.room.broken ? qsTr("记录写不下去了，不是您的错。已经做的都还在，以后能接着做。")
                            : page.room.refused ? qsTr("您没有参加，什么都没有记下来。")
                                              : qsTr("都做完了。以后想删掉关于您的记录，告诉研究人员您的编号就行。"))
    }
    AppText {
        Layout.fillWidth: true
        visible: !page.room.refused
        horizontalAlignment: Text.AlignHCenter
        text: page.room.participant
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("关上")
        onClicked: page.room.goOn()
    }
}
