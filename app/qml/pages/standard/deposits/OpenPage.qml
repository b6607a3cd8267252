pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much, for how long, what then: all on one page.
StandardPage {
    id: page

    title: qsTr("存定期")
    firstFocus: sum

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("存多少")
            font.pixelSize: Theme.lead
        }
        SumField {
            id: sum

            Layout.fillWidth: true
            name: qsTr("存入金额，元")
            amount: page.app.depositOpening.amount
            onAccepted: page.app.depositOpening.quote()
        }
        SmallText {
            Layout.fillWidth: true
            visible: page.app.depositOpening.errorText === ""
            text: page.app.depositOpening.amount.words === "" ? page.app.depositOpening.availableText
                                                              : page.app.depositOpening.amount.words
            color: page.app.depositOpening.amount.words === "" ? Theme.color.textMuted : Theme.color.primary
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.depositOpening.errorText
        }
        Choices {
            Layout.fillWidth: true
            name: qsTr("常用金额")
            model: page.app.depositOpening.quick
            onChosen: value => page.app.depositOpening.amount.setText(value)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("存多久")
            font.pixelSize: Theme.lead
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.depositOpening.basis
        }
        Repeater {
            model: page.app.depositOpening.terms

            delegate: TermCard {
                required property string value

                Layout.fillWidth: true
                onClicked: page.app.depositOpening.chooseTerm(value)
            }
        }
    }
    Card {
        Layout.fillWidth: true
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
            model: page.app.depositOpening.renewals
            onChosen: value => page.app.depositOpening.chooseRenewal(value)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.depositOpening.loading
        onClicked: page.app.depositOpening.quote()
    }
    Item {
        Layout.fillHeight: true
    }
}
