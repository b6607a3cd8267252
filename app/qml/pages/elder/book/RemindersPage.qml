import QtQuick
import QtQuick.Layouts
import controls
import theme

// What to be reminded of.
ElderPage {
    id: page

    title: qsTr("提醒")
    heading: qsTr("到日子提醒我")
    firstFocus: add

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.reminders.loading && page.app.reminders.rows.count === 0
        errorText: page.app.reminders.errorText
        empty: page.app.reminders.empty
        emptyIcon: "bell"
        emptyText: qsTr("还没有提醒。点下面的按钮加一个。")
    }
    ReminderList {
        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: add

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("加一个提醒")
        onClicked: page.app.reminders.start()
    }
}
