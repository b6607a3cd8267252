import QtQuick
import QtQuick.Layouts
import controls
import theme

// The second question: on which day, and how often.
ElderPage {
    id: page

    title: qsTr("哪天提醒")
    heading: qsTr("哪一天提醒您？")
    firstFocus: days

    HeadingText {
        Layout.fillWidth: true
        text: Theme.phrases(page.app.reminders.dayText)
        color: Theme.color.primary
    }
    Choices {
        id: days

        Layout.fillWidth: true
        name: qsTr("常选的日子")
        model: page.app.reminders.shortcuts
        onChosen: value => page.app.reminders.chooseDay(value)
    }
    ButtonPair {
        Layout.fillWidth: true
        first: qsTr("前一天")
        second: qsTr("后一天")
        onFirstClicked: page.app.reminders.moveDay(-1)
        onSecondClicked: page.app.reminders.moveDay(1)
    }
    HeadingText {
        id: often

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        text: qsTr("提醒一次，还是每个月都提醒？")
    }
    Choices {
        Layout.fillWidth: true
        name: often.text
        model: page.app.reminders.repeats
        onChosen: value => page.app.reminders.chooseRepeat(value)
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.reminders.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("就这样提醒")
        enabled: !page.app.reminders.loading
        onClicked: page.app.reminders.add()
    }
}
