import QtQuick
import QtQuick.Layouts
import controls
import theme

// The second question, on which day, and the third, how often.
ElderPage {
    id: page

    readonly property int step: page.app.reminders.step

    title: qsTr("哪天提醒")
    heading: step === 0 ? qsTr("哪一天提醒您？") : qsTr("提醒一次，还是每个月都提醒？")
    firstFocus: onward

    HeadingText {
        Layout.fillWidth: true
        visible: page.step === 0
        text: Theme.phrases(page.app.reminders.dayText)
        color: Theme.color.primary
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 0
        name: qsTr("常选的日子")
        model: page.app.reminders.shortcuts
        onChosen: value => page.app.reminders.chooseDay(value)
    }
    ButtonPair {
        Layout.fillWidth: true
        visible: page.step === 0
        first: qsTr("前一天")
        second: qsTr("后一天")
        onFirstClicked: page.app.reminders.moveDay(-1)
        onSecondClicked: page.app.reminders.moveDay(1)
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 1
        name: page.heading
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
        id: onward

        Layout.fillWidth: true
        text: page.step === 0 ? qsTr("下一步") : qsTr("就这样提醒")
        enabled: !page.app.reminders.loading
        onClicked: {
            if (page.step === 0)
                page.app.reminders.nextStep()
            else
                page.app.reminders.add()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("上一个问题")
        onClicked: page.app.reminders.stepBack()
    }
}
