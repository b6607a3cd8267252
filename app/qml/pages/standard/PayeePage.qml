import QtQuick
import QtQuick.Layouts
import controls
import theme

// To whom.
StandardPage {
    id: page

    title: qsTr("选择收款人")
    firstFocus: payees

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.payees.loading && payees.count === 0
        errorText: page.app.payees.errorText
        empty: page.app.payees.empty
        emptyText: qsTr("还没有收款人")
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
