import QtQuick
import QtQuick.Layouts
import controls
import theme

// To whom.
StandardPage {
    id: page

    title: qsTr("选择收款人")
    firstFocus: payees.count > 0 ? payees : search

    Field {
        id: search

        Layout.fillWidth: true
        name: qsTr("查找收款人")
        placeholderText: qsTr("姓名、称呼或卡号末四位")
        text: page.app.payees.wanted
        maximumLength: 20
        onTextEdited: page.app.payees.search(text)
    }
    ButtonPair {
        Layout.fillWidth: true
        first: qsTr("添加收款人")
        second: qsTr("转账服务")
        firstIcon: "plus"
        secondIcon: "list"
        onFirstClicked: page.app.payeeForm.begin()
        onSecondClicked: page.app.navigation.open("transfers/Services")
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.payees.nobodyFound
        text: qsTr("没有找到，可以添加一位收款人。")
        color: Theme.color.textMuted
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.payees.loading && payees.count === 0
        errorText: page.app.payees.errorText
        empty: page.app.payees.empty
        emptyText: qsTr("还没有收款人")
        emptyIcon: "people"
    }
    PayeeList {
        id: payees

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
        detailed: true
    }
    Item {
        Layout.fillHeight: true
    }
}
