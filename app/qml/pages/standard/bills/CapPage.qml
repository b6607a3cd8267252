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
            text: qsTr("%1每次最多自动缴").arg(page.app.billAccount.title)
            font.pixelSize: Theme.lead
        }
        MoneyField {
            id: field

            Layout.fillWidth: true
            name: qsTr("每次最多多少元")
            text: page.app.billAccount.capText
            onTextEdited: page.app.billAccount.setCap(text)
            onAccepted: page.app.billAccount.agree()
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.billAccount.capWords === "" ? qsTr("超过这个数的账单不会自动缴，会先提醒您。")
                                                       : page.app.billAccount.capWords
        }
        Choices {
            Layout.fillWidth: true
            name: heading.text
            model: page.app.billAccount.caps
            onChosen: value => page.app.billAccount.setCap(value)
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
