import QtQuick
import QtQuick.Layouts
import controls
import theme

// All of it or a part. What it saves is said before anything is agreed to.
StandardPage {
    id: page

    title: qsTr("提前还款")
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
        model: page.app.loanEarly.ways
        onChosen: way => page.app.loanEarly.chooseWhole(way)
    }
    RowButton {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("只还一部分")
        detail: qsTr("自己填金额，再选以后怎么还")
        sentence: qsTr("只还一部分，自己填金额，再选以后怎么还")
        onClicked: page.app.loanEarly.startTyping()
    }
    SmallText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: Theme.phrases(page.app.loanEarly.accountText)
    }
    SmallText {
        Layout.fillWidth: true
        visible: ways.count > 0
        text: qsTr("提前还款不收手续费。")
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
