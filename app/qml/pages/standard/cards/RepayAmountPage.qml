import QtQuick
import QtQuick.Layouts
import controls
import theme

// An amount of one's own.
StandardPage {
    id: page

    title: qsTr("还信用卡")
    firstFocus: pad.field

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("还多少")
            font.pixelSize: Theme.lead
        }
        SumPad {
            id: pad

            Layout.fillWidth: true
            amount: page.app.cardRepay.typed
            name: qsTr("还款金额，元")
            hint: Theme.phrases(page.app.cardRepay.accountText)
            errorText: page.app.cardRepay.errorText
            onAccepted: page.app.cardRepay.repayTyped()
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.cardRepay.repayTyped()
    }
}
