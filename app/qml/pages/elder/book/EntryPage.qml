import QtQuick
import QtQuick.Layouts
import controls
import theme

// One entry, and what can be done about it.
ElderPage {
    id: page

    title: qsTr("这一笔")
    heading: page.app.bookEntry.incoming ? qsTr("这一笔是进账") : qsTr("这一笔是花钱")
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
        iconName: "undo"
        text: qsTr("改错了，改回去")
        onClicked: page.app.bookEntry.undoKind()
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bookEntry.noted
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("您记下的")
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.bookEntry.note
        }
        BookPictures {
            Layout.fillWidth: true
            app: page.app
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Quiet
            text: qsTr("删掉我记的")
            onClicked: page.app.bookEntry.deleteNote()
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known

        FactList {
            Layout.fillWidth: true
            model: page.app.bookEntry.facts
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        kind: ActionButton.Secondary
        text: page.app.bookEntry.note === "" ? qsTr("记一句话") : qsTr("改我记的话")
        onClicked: page.app.navigation.open("book/Note")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        kind: ActionButton.Secondary
        text: qsTr("这笔钱算什么？")
        onClicked: page.app.bookEntry.chooseKind()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.bookEntry.known
        kind: ActionButton.Secondary
        text: qsTr("到日子提醒我")
        onClicked: page.app.reminders.startForEntry()
    }
    BookPictures {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.bookEntry.known && !page.app.bookEntry.noted
        app: page.app
    }
}
