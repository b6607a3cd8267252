import QtQuick
import QtQuick.Layouts
import controls
import theme

// What may be borrowed, what is owed, and each loan.
StandardPage {
    id: page

    title: qsTr("贷款")
    firstFocus: line.visible ? line : loans.first

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.loan.loading && !page.app.loan.known
        errorText: page.app.loan.errorText
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
    LineCover {
        id: line

        Layout.fillWidth: true
        visible: page.app.loan.known && page.app.loan.troubleText === ""
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.loan.refusalText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.loan.canDraw
        text: qsTr("借钱")
        onClicked: page.app.navigation.open("loans/Draw")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.loan.known && page.app.loan.troubleText === ""
        kind: page.app.loan.hasLine ? ActionButton.Quiet : ActionButton.Primary
        text: page.app.loan.hasLine ? qsTr("重新申请额度") : qsTr("申请额度")
        onClicked: page.app.navigation.open("loans/Apply")
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.loan.owes
        spacing: 2
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.loan.sentence

        SmallText {
            Layout.fillWidth: true
            text: qsTr("还欠本金")
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.loan.owed
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(page.app.loan.nextText)
            color: Theme.color.textMuted
            Accessible.ignored: true
        }
    }
    HeadingText {
        Layout.fillWidth: true
        visible: loans.count > 0
        text: qsTr("我的贷款")
        font.pixelSize: Theme.lead
    }
    WayList {
        id: loans

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        model: page.app.loan.loans
        onChosen: loan => page.app.loan.openLoan(loan)
    }
    Item {
        Layout.fillHeight: true
    }
}
