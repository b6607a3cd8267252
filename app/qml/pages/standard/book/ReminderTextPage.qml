import QtQuick
import QtQuick.Layouts
import controls
import theme

// What the new reminder is about.
StandardPage {
    id: page

    title: qsTr("加一个提醒")
    firstFocus: field

    AppText {
        Layout.fillWidth: true
        text: field.name
        font.bold: true
        Accessible.ignored: true
    }
    Field {
        id: field

        Layout.fillWidth: true
        name: qsTr("提醒什么事")
        placeholderText: qsTr("比如：交房租")
        text: page.app.reminders.text
        maximumLength: page.app.reminders.longestText
        onAccepted: page.app.reminders.say(text)
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.reminders.say(field.text)
    }
}
