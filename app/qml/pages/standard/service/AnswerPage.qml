pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One answer: what it comes to, its steps, the page that does it, the number to call.
StandardPage {
    id: page

    title: qsTr("怎么办")
    firstFocus: act.visible ? act : phone

    HeadingText {
        Layout.fillWidth: true
        text: page.app.service.question
    }
    AppText {
        Layout.fillWidth: true
        text: page.app.service.lead
        color: Theme.color.textMuted
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        Repeater {
            model: page.app.service.steps

            delegate: StepLine {
                Layout.fillWidth: true
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: act

        Layout.fillWidth: true
        visible: text !== ""
        text: page.app.service.serviceText
        onClicked: page.app.service.openService()
    }
    ActionButton {
        id: phone

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("打电话给银行")
        onClicked: page.app.navigation.open("service/Call")
    }
}
