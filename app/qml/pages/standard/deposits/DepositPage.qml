pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One deposit: everything about it, what happens at its maturity, taking it out.
StandardPage {
    id: page

    title: qsTr("定期详情")
    firstFocus: head

    DepositHead {
        id: head

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.deposits.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.deposits.closed ? qsTr("这笔定期已经取完，钱在活期账户里。") : ""
    }
    Card {
        Layout.fillWidth: true

        FactList {
            Layout.fillWidth: true
            model: page.app.deposits.facts
        }
    }
    Card {
        Layout.fillWidth: true
        visible: !page.app.deposits.closed
        spacing: Theme.metrics.gap

        HeadingText {
            id: renewalHeading

            Layout.fillWidth: true
            text: qsTr("到期以后怎么办")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: renewalHeading.text
            model: page.app.deposits.renewals
            onChosen: value => page.app.deposits.chooseRenewal(value)
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.deposits.closed
        kind: ActionButton.Secondary
        text: qsTr("提前取出")
        onClicked: page.app.deposits.take()
    }
}
