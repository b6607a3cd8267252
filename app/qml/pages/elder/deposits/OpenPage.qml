import QtQuick
import QtQuick.Layouts
import controls
import theme

// The first question: how much.
ElderPage {
    id: page

    title: qsTr("存定期")
    heading: qsTr("存多少？")
    firstFocus: pad.field

    SumPad {
        id: pad

        Layout.fillWidth: true
        amount: page.app.depositOpening.amount
        name: qsTr("存入金额，元")
        hint: page.app.depositOpening.availableText
        errorText: page.app.depositOpening.errorText
        onAccepted: page.app.depositOpening.askTerm()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.depositOpening.loading
        onClicked: page.app.depositOpening.askTerm()
    }
    Item {
        Layout.fillHeight: true
    }
}
