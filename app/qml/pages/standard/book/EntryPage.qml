import QtQuick
import QtQuick.Layouts
import controls
import theme

// One entry in full: its facts, its kind, the note with pictures.
StandardPage {
    id: page

    title: qsTr("明细详情")
    firstFocus: amount

    EntryHead {
        id: amount

        Layout.fillWidth: true
        app: page.app
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bookEntry.loading && !page.app.bookEntry.known
        errorText: page.app.bookEntry.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.bookEntry.changedText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bookEntry.changedText !== ""
        kind: ActionButton.Secondary
        iconName: "undo"
        text: qsTr("撤销这次改动")
        onClicked: page.app.bookEntry.undoKind()
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        spacing: Theme.metrics.gap

        FactList {
            Layout.fillWidth: true
            model: page.app.bookEntry.facts
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Quiet
            iconName: "tag"
            text: qsTr("改分类")
            onClicked: page.app.bookEntry.chooseKind()
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("备注和图片")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.bookEntry.note === "" ? qsTr("还没有备注。可以记下这笔钱是怎么回事，贴上小票的照片。")
                                                 : page.app.bookEntry.note
            color: page.app.bookEntry.note === "" ? Theme.color.textMuted : Theme.color.text
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            iconName: "note"
            text: page.app.bookEntry.note === "" ? qsTr("写备注") : qsTr("改备注")
            onClicked: page.app.navigation.open("book/Note")
        }
        BookPictures {
            Layout.fillWidth: true
            app: page.app
        }
        ActionButton {
            Layout.fillWidth: true
            visible: page.app.bookEntry.noted
            kind: ActionButton.Quiet
            text: qsTr("删除备注和图片")
            onClicked: page.app.bookEntry.deleteNote()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        kind: ActionButton.Secondary
        iconName: "list"
        text: qsTr("看和对方的全部往来")
        onClicked: page.app.bookSearch.ofCounterparty()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.bookEntry.known
        kind: ActionButton.Secondary
        iconName: "bell"
        text: qsTr("为这笔设提醒")
        onClicked: page.app.reminders.startForEntry()
    }
}
