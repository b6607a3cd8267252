import QtQuick
import QtQuick.Layouts
import controls
import theme

// Up to how much a bill is paid by itself.
StandardPage {
    id: page

    title: qsTr("自动缴费")
    firstFocus: field

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: heading

            Layout.fillWidth: true
            text: page.app.billAccount.capQuestion
            font.pixelSize: Theme.lead
        }
        SumField {
            id: field

            Layout.fillWidth: true
            name: qsTr("每次最多多少元")
            amount: page.app.billAccount.cap
            onAccepted: page.app.billAccount.agree()
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.billAccount.cap.words === "" ? qsTr("超过这个数的账单不会自动缴，会先提醒您。")
                                                       : page.app.billAccount.cap.words
        }
        Choices {
            Layout.fillWidth: true
            name: heading.text
            model: page.app.billAccount.caps
            onChosen: value => page.app.billAccount.cap.setText(value)
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.billAccount.errorText
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.billAccount.loading
        onClicked: page.app.billAccount.agree()
    }
}
