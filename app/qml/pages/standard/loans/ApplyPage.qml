import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much, for how long, what for. The bank answers at once.
StandardPage {
    id: page

    title: qsTr("申请贷款额度")
    firstFocus: sum

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.loanApply.loading && !page.app.loanApply.known
        errorText: ""
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.loanApply.known
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("想借多少")
            font.pixelSize: Theme.lead
        }
        SumField {
            id: sum

            Layout.fillWidth: true
            name: qsTr("申请金额，元")
            amount: page.app.loanApply.amount
            onAccepted: page.app.loanApply.next()
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.loanApply.amount.words === "" ? Theme.phrases(page.app.loanApply.hintText)
                                                         : page.app.loanApply.amount.words
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.loanApply.errorText
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.loanApply.known
        spacing: Theme.metrics.gap

        HeadingText {
            id: termHeading

            Layout.fillWidth: true
            text: qsTr("分多久还")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: termHeading.text
            model: page.app.loanApply.terms
            onChosen: months => page.app.loanApply.chooseMonths(months)
        }
        HeadingText {
            id: purposeHeading

            Layout.fillWidth: true
            text: qsTr("做什么用")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: purposeHeading.text
            model: page.app.loanApply.purposes
            onChosen: purpose => page.app.loanApply.choosePurpose(purpose)
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.loanApply.loading
        onClicked: page.app.loanApply.next()
    }
}
