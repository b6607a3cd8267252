import QtQuick
import QtQuick.Layouts
import controls
import theme

// The first question: to whom.
ElderPage {
    id: page

    title: qsTr("转给谁")
    heading: qsTr("您要转给谁？")
    firstFocus: payees.count > 0 ? payees : other

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.payees.loading && payees.count === 0
        errorText: page.app.payees.errorText
        empty: page.app.payees.empty
        emptyText: qsTr("还没有收款人")
        emptyIcon: "people"
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.payees.wanted !== ""
        text: page.app.payees.nobodyFound ? qsTr("没有找到“%1”。").arg(page.app.payees.wanted)
                                          : qsTr("只列出“%1”。").arg(page.app.payees.wanted)
    }
    PayeeList {
        id: payees

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    ActionButton {
        id: other

        Layout.fillWidth: true
        visible: page.app.payees.wanted !== ""
        text: qsTr("看所有的人")
        onClicked: page.app.payees.search("")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("更多转账服务")
        onClicked: page.app.navigation.open("transfers/Services")
    }
    Item {
        Layout.fillHeight: true
    }
}
