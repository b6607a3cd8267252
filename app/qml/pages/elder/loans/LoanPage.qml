import QtQuick
import QtQuick.Layouts
import controls
import theme

// What is owed and what comes next. Borrowing is not offered here; it is said where it is done.
ElderPage {
    id: page

    title: qsTr("贷款")
    heading: page.app.loan.owes ? qsTr("贷款还欠多少") : qsTr("您现在没有欠贷款")
    firstFocus: page.app.loan.owes ? sum : ways

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.loan.loading && !page.app.loan.known
        errorText: page.app.loan.errorText
    }
    OwedCard {
        id: sum

        Layout.fillWidth: true
        visible: page.app.loan.owes
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        standing: true
        text: page.app.loan.troubleText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.loan.late
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("有困难，打电话商量")
        onClicked: page.app.navigation.open("service/Call")
    }
    WayList {
        id: loans

        Layout.fillWidth: true
        visible: count > 0
        model: page.app.loan.loans
        onChosen: loan => page.app.loan.openLoan(loan)
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.loan.known && !page.app.loan.owes
        text: qsTr("想借钱，请到网点，和工作人员当面办。")
    }
    Notice {
        Layout.fillWidth: true
        visible: page.app.loan.known
        kind: Notice.Hint
        text: qsTr("有人催您借钱、让您把借来的钱转走，一定是骗子。")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.loan.known && !page.app.loan.owes
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
