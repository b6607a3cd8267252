pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// Confirmed transfers that are not sent yet, each with the way back.
StandardPage {
    id: page

    title: qsTr("待转出")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.waiting.loading && list.count === 0
        errorText: page.app.waiting.errorText
        empty: page.app.waiting.empty
        emptyText: qsTr("没有等着转出的转账。2小时后或明天到账的，转出前在这里，可以撤回。")
        emptyIcon: "clock"
        wayText: qsTr("去转账")
        onWayTaken: page.app.navigation.open("Payee")
    }
    SmallText {
        Layout.fillWidth: true
        visible: list.count > 0
        text: qsTr("钱还在您账上，专门留着转这一笔。转出以前都可以撤回。")
    }
    Repeater {
        id: list

        model: page.app.waiting.rows

        delegate: WaitingTransfer {
            required property string confirmationId

            Layout.fillWidth: true
            onWithdrawn: page.app.waiting.withdraw(confirmationId)
        }
    }

    Item {
        Layout.fillHeight: true
    }

    Item {
        implicitHeight: 1
    }
}
