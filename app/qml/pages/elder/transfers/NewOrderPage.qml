import QtQuick
import QtQuick.Layouts
import controls
import theme

// A standing order, one question after the other.
ElderPage {
    id: page

    readonly property int step: page.app.newOrder.step

    title: qsTr("定时转账")
    heading: [qsTr("到日子转给谁？"), qsTr("每次转多少钱？"), qsTr("多久转一次？"), qsTr("第一次哪天转？"), qsTr("一共转多少次？")][step]
    firstFocus: onward

    Notice {
        Layout.fillWidth: true
        text: page.step === 1 ? "" : page.app.newOrder.errorText
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 0
        name: page.heading
        model: page.app.newOrder.few
        onChosen: value => page.app.newOrder.choosePayee(value)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.step === 0 && page.app.newOrder.hasOthers
        kind: ActionButton.Secondary
        text: qsTr("看其他人")
        onClicked: page.app.newOrder.showOthers()
    }

    SumPad {
        Layout.fillWidth: true
        visible: page.step === 1
        name: qsTr("每次转多少，元")
        amount: page.app.newOrder.amount
        errorText: visible ? page.app.newOrder.errorText : ""
        onAccepted: page.app.newOrder.nextStep()
    }
    Choices {
        Layout.fillWidth: true
        visible: page.step === 2
        name: page.heading
        model: page.app.newOrder.frequencies
        onChosen: value => page.app.newOrder.chooseFrequency(value)
    }

    Card {
        Layout.fillWidth: true
        visible: page.step === 3
        spacing: Theme.metrics.gap

        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(qsTr("%1 上午9点").arg(page.app.newOrder.dateText))
            font.bold: true
            font.pixelSize: Theme.title
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("早一天")
            second: qsTr("晚一天")
            onFirstClicked: page.app.newOrder.moveDate(-1)
            onSecondClicked: page.app.newOrder.moveDate(1)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("早一周")
            second: qsTr("晚一周")
            onFirstClicked: page.app.newOrder.moveDate(-7)
            onSecondClicked: page.app.newOrder.moveDate(7)
        }
    }

    Choices {
        Layout.fillWidth: true
        visible: page.step === 4
        name: page.heading
        model: page.app.newOrder.counts
        onChosen: value => page.app.newOrder.chooseCount(value)
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        id: onward

        Layout.fillWidth: true
        text: qsTr("下一步")
        onClicked: page.app.newOrder.nextStep()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: page.step === 0 ? qsTr("不设了") : qsTr("上一个问题")
        onClicked: page.app.newOrder.stepBack()
    }
}
