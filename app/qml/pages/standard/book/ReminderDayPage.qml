import QtQuick
import QtQuick.Layouts
import controls
import theme

// On which day, and how often.
StandardPage {
    id: page

    title: qsTr("哪天提醒")
    firstFocus: day.backButton

    HeadingText {
        Layout.fillWidth: true
        text: page.app.reminders.text
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        PeriodStepper {
            id: day

            Layout.fillWidth: true
            value: Theme.phrases(page.app.reminders.dayText)
            backName: qsTr("前一天")
            forwardName: qsTr("后一天")
            onWentBack: page.app.reminders.moveDay(-1)
            onWentForward: page.app.reminders.moveDay(1)
        }
        Choices {
            Layout.fillWidth: true
            name: qsTr("常选的日子")
            model: page.app.reminders.shortcuts
            onChosen: value => page.app.reminders.chooseDay(value)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: often

            Layout.fillWidth: true
            text: qsTr("提醒几次")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: often.text
            model: page.app.reminders.repeats
            onChosen: value => page.app.reminders.chooseRepeat(value)
        }
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
        text: qsTr("保存提醒")
        enabled: !page.app.reminders.loading
        onClicked: page.app.reminders.add()
    }
}
