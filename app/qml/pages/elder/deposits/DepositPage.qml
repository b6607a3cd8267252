pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One deposit: when it is over, what it brings, what happens then, and taking it out before.
ElderPage {
    id: page

    title: qsTr("这笔定期")
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
    HeadingText {
        id: renewalHeading

        Layout.fillWidth: true
        visible: !page.app.deposits.closed
        text: qsTr("到期以后怎么办？")
        font.pixelSize: Theme.lead
    }
    Choices {
        Layout.fillWidth: true
        visible: !page.app.deposits.closed
        name: renewalHeading.text
        model: page.app.deposits.renewals
        onChosen: value => page.app.deposits.chooseRenewal(value)
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.deposits.closed
        kind: ActionButton.Secondary
        text: qsTr("没到期，想现在取")
        onClicked: page.app.deposits.take()
    }
    Item {
        Layout.fillHeight: true
    }
}
