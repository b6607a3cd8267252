import QtQuick
import QtQuick.Layouts
import controls

// The bill in instalments: what each choice costs, before anything is agreed to.
StandardPage {
    id: page

    title: qsTr("账单分期")
    firstFocus: choices.first ?? load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.cardInstalments.loading && !page.app.cardInstalments.known
        errorText: page.app.cardInstalments.errorText
        empty: page.app.cardInstalments.unavailable
        emptyText: qsTr("现在没有可以分期的账单。已经分过期、过了还款日，或剩下的钱太少，都不能分。")
        wayText: qsTr("看我的信用卡")
        onWayTaken: page.app.navigation.open("cards/Card")
    }
    Card {
        Layout.fillWidth: true
        visible: choices.count > 0
        spacing: 2

        SmallText {
            Layout.fillWidth: true
            text: qsTr("%1里可以分期的").arg(page.app.cardInstalments.billName)
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.cardInstalments.principal
        }
    }
    Notice {
        Layout.fillWidth: true
        visible: choices.count > 0
        kind: Notice.Hint
        text: qsTr("分期要多付手续费。手头有钱，一次还清最省。")
    }
    WayList {
        id: choices

        Layout.fillWidth: true
        model: page.app.cardInstalments.choices
        onChosen: parts => page.app.cardInstalments.choose(parts)
    }
    Item {
        Layout.fillHeight: true
    }
}
