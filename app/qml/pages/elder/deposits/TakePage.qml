import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to take out: all of it with one touch, or a part.
ElderPage {
    id: page

    title: qsTr("现在取")
    heading: qsTr("取多少？")
    firstFocus: all

    AppText {
        Layout.fillWidth: true
        text: page.app.deposits.partTaken ? qsTr("这笔已经取过一部分，再取只能全部取出。没到期就取，利息会变少。少多少，下一步告诉您。")
                                          : qsTr("没到期就取，利息会变少。少多少，下一步告诉您。")
    }
    ActionButton {
        id: all

        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: qsTr("全部取出 %1").arg(page.app.deposits.one.display)
        Accessible.name: qsTr("全部取出，本金%1").arg(page.app.deposits.one.spoken)
        enabled: !page.app.deposits.loading
        onClicked: page.app.deposits.takeAll()
    }
    HeadingText {
        Layout.fillWidth: true
        visible: !page.app.deposits.partTaken
        text: qsTr("或者只取一部分：")
        font.pixelSize: Theme.lead
    }
    SumPad {
        Layout.fillWidth: true
        visible: !page.app.deposits.partTaken
        amount: page.app.deposits.part
        name: qsTr("取出金额，元")
        errorText: page.app.deposits.partTaken ? "" : page.app.deposits.errorText
        onAccepted: page.app.deposits.takePart()
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.deposits.partTaken ? page.app.deposits.errorText : ""
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.deposits.partTaken
        text: qsTr("只取这么多")
        enabled: !page.app.deposits.loading
        onClicked: page.app.deposits.takePart()
    }
    Item {
        Layout.fillHeight: true
    }
}
