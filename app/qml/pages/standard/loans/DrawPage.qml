import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to borrow. What it costs comes next, before anything is agreed to.
StandardPage {
    id: page

    title: qsTr("借钱")
    firstFocus: page.app.loanDraw.unavailable ? load.way : pad.field

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.loanDraw.loading && !page.app.loanDraw.known
        errorText: ""
        empty: page.app.loanDraw.unavailable
        emptyText: qsTr("现在没有可以借的额度。请先申请。")
        emptyIcon: "loan"
        wayText: qsTr("申请额度")
        onWayTaken: page.app.navigation.open("loans/Apply")
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.loanDraw.known && !page.app.loanDraw.unavailable
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("借多少")
            font.pixelSize: Theme.lead
        }
        SumPad {
            id: pad

            Layout.fillWidth: true
            amount: page.app.loanDraw.amount
            name: qsTr("借款金额，元")
            hint: Theme.phrases(page.app.loanDraw.hintText)
            errorText: page.app.loanDraw.errorText
            onAccepted: page.app.loanDraw.preview()
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.loanDraw.known && !page.app.loanDraw.unavailable
        text: qsTr("看每月要还多少")
        enabled: !page.app.loanDraw.loading
        onClicked: page.app.loanDraw.preview()
    }
}
