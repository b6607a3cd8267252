import QtQuick
import QtQuick.Layouts
import controls
import theme

// A standing order: to whom, how much, how often, from when, how many times.
StandardPage {
    id: page

    title: qsTr("新建定时转账")
    firstFocus: amount

    Notice {
        Layout.fillWidth: true
        text: page.app.newOrder.errorText
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: peopleHeading

            Layout.fillWidth: true
            text: qsTr("转给谁")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: peopleHeading.text
            model: page.app.newOrder.people
            onChosen: value => page.app.newOrder.choosePayee(value)
        }
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("每次转多少钱")
            font.pixelSize: Theme.lead
        }
        SumField {
            id: amount

            Layout.fillWidth: true
            name: qsTr("每次转多少，元")
            amount: page.app.newOrder.amount
            onAccepted: page.app.newOrder.prepare()
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.newOrder.amount.words
            color: Theme.color.primary
        }
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: oftenHeading

            Layout.fillWidth: true
            text: qsTr("多久一次")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: oftenHeading.text
            model: page.app.newOrder.frequencies
            onChosen: value => page.app.newOrder.chooseFrequency(value)
        }
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("第一次哪天转")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(qsTr("%1 上午9点").arg(page.app.newOrder.dateText))
            font.bold: true
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

    Card {
        Layout.fillWidth: true
        visible: !page.app.newOrder.once
        spacing: Theme.metrics.gap

        HeadingText {
            id: timesHeading

            Layout.fillWidth: true
            text: qsTr("转多少次")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: timesHeading.text
            model: page.app.newOrder.counts
            onChosen: value => page.app.newOrder.chooseCount(value)
        }
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.newOrder.prepare()
    }
}
