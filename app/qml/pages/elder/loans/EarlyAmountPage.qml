import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: which part.
ElderPage {
    id: page

    title: qsTr("早点还")
    heading: qsTr("您想先还多少？")
    firstFocus: pad.field

    SumPad {
        id: pad

        Layout.fillWidth: true
        amount: page.app.loanEarly.amount
        name: qsTr("还款金额，元")
        errorText: page.app.loanEarly.errorText
        onAccepted: page.app.loanEarly.quoteParts()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.loanEarly.loading
        onClicked: page.app.loanEarly.quoteParts()
    }
    Item {
        Layout.fillHeight: true
    }
}
