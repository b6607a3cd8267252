import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: all of it or a part.
ElderPage {
    id: page

    title: qsTr("早点还")
    heading: ways.count > 0 ? qsTr("您想还多少？") : page.app.loanEarly.nothingToPay ? qsTr("没有要早点还的") : qsTr("现在还不能早点还")
    firstFocus: ways.first ?? load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.loanEarly.loading && !page.app.loanEarly.known
        errorText: ""
        empty: page.app.loanEarly.nothingToPay
        emptyText: qsTr("您没有要还的贷款。")
        emptyIcon: "check"
        wayText: qsTr("知道了")
        onWayTaken: page.app.navigation.back()
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.loanEarly.errorText
    }
    WayList {
        id: ways

        Layout.fillWidth: true
        model: page.app.loanEarly.plainWays
        onChosen: way => page.app.loanEarly.chooseWhole(way)
    }
    RowButton {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("只还一部分")
        sentence: text
        onClicked: page.app.loanEarly.startTyping()
    }
    AppText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: Theme.phrases(page.app.loanEarly.accountText)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.loanEarly.errorText !== "" && ways.count === 0
        text: qsTr("看要先还哪些")
        onClicked: page.app.navigation.open("loans/Loan")
    }
    Item {
        Layout.fillHeight: true
    }
}
