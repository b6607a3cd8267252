import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which part.
StandardPage {
    id: page

    title: qsTr("提前还一部分")
    firstFocus: pad.field

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("提前还多少本金")
            font.pixelSize: Theme.lead
        }
        SumPad {
            id: pad

            Layout.fillWidth: true
            amount: page.app.loanEarly.amount
            name: qsTr("还款金额，元")
            hint: Theme.phrases(page.app.loanEarly.accountText)
            errorText: page.app.loanEarly.errorText
            onAccepted: page.app.loanEarly.quoteParts()
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.loanEarly.loading
        onClicked: page.app.loanEarly.quoteParts()
    }
}
