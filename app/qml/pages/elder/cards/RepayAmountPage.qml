import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: which amount.
ElderPage {
    id: page

    title: qsTr("还信用卡")
    heading: qsTr("您想还多少？")
    firstFocus: pad.field

    SumPad {
        id: pad

        Layout.fillWidth: true
        amount: page.app.cardRepay.typed
        name: qsTr("还款金额，元")
        errorText: page.app.cardRepay.errorText
        onAccepted: page.app.cardRepay.repayTyped()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.cardRepay.repayTyped()
    }
    Item {
        Layout.fillHeight: true
    }
}
