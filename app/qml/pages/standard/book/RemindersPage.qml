import QtQuick
import QtQuick.Layouts
import controls
import theme

// What to be reminded of.
StandardPage {
    id: page

    title: qsTr("提醒")
    firstFocus: add

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.reminders.loading && page.app.reminders.rows.count === 0
        errorText: page.app.reminders.errorText
        empty: page.app.reminders.empty
        emptyIcon: "bell"
        emptyText: qsTr("还没有提醒。可以加一个，比如每个月交房租")
    }
    ReminderList {
        id: list

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
        iconName: "bell"
        text: qsTr("加一个提醒")
        onClicked: page.app.reminders.start()
    }
}
