pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One answer: what it comes to, then one step after the other, then the way to do it.
ElderPage {
    id: page

    title: page.app.service.question
    firstFocus: act.visible ? act : phone

    Card {
        Layout.fillWidth: true

        AppText {
            Layout.fillWidth: true
            text: page.app.service.lead
            font.bold: true
        }
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
    Item {
        Layout.fillHeight: true
    }
}
