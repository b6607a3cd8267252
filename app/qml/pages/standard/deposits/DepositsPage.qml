pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one has in deposits, what it will bring, and the way to another.
StandardPage {
    id: page

    title: qsTr("定期存款")
    firstFocus: rows.count > 0 ? sum : load.way

    Card {
        id: sum

        Layout.fillWidth: true
        visible: rows.count > 0
        hero: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.deposits.summary
        Accessible.focusable: true

        SmallText {
            Layout.fillWidth: true
            text: qsTr("定期本金")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.deposits.principal
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("到期利息一共 %1").arg(page.app.deposits.interest.display)
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        FocusRing {
            parent: sum
            around: sum
            radius: sum.radius
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: rows.count > 0
        iconName: "plus"
        text: qsTr("存一笔")
        onClicked: page.app.depositOpening.begin()
    }
    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.deposits.loading && !page.app.deposits.answered
        errorText: page.app.deposits.errorText
        empty: page.app.deposits.answered && rows.count === 0
        emptyText: qsTr("还没有定期。不急用的钱存定期，利息比活期多。")
        emptyIcon: "safe"
        wayText: qsTr("存一笔")
        onWayTaken: page.app.depositOpening.begin()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: rows.count > 0
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.deposits.listName

        Repeater {
            id: rows

            model: page.app.deposits.rows

            delegate: AmountRow {
                required property string depositId
                required property string title
                required property string principal
                required property string interest

                required detail
                required sentence
                Layout.fillWidth: true
                text: title
                amount: principal
                note: interest
                onClicked: page.app.deposits.open(depositId)
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
