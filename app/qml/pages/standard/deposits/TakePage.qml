import QtQuick
import QtQuick.Layouts
import controls
import theme

// Taking out before maturity: all of it, or a part. What it loses is said before it is agreed to.
StandardPage {
    id: page

    title: qsTr("提前取出")
    firstFocus: head

    DepositHead {
        id: head

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("没到期就取，取出的部分按活期算利息。下一步会先告诉您少拿多少。")
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.deposits.partTaken
        text: qsTr("这笔已经取过一部分，再取只能全部取出。")
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.deposits.partTaken ? page.app.deposits.errorText : ""
    }
    Card {
        Layout.fillWidth: true
        visible: !page.app.deposits.partTaken
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("取一部分")
            font.pixelSize: Theme.lead
        }
        SumField {
            Layout.fillWidth: true
            name: qsTr("取出金额，元")
            amount: page.app.deposits.part
            onAccepted: page.app.deposits.takePart()
        }
        SmallText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.deposits.part.words
            color: Theme.color.primary
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.deposits.partTaken ? "" : page.app.deposits.errorText
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("看看少拿多少利息")
            enabled: !page.app.deposits.loading
            onClicked: page.app.deposits.takePart()
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("全部取出")
        enabled: !page.app.deposits.loading
        onClicked: page.app.deposits.takeAll()
    }
}
