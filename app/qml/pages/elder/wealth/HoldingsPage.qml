pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one has in products, one large row each, and what is still on its way.
ElderPage {
    id: page

    title: qsTr("我的理财")
    heading: !page.app.wealthHoldings.empty ? qsTr("您的理财现在值")
                                           : page.app.wealthHoldings.waiting.count > 0 ? qsTr("有一笔还没有买成") : qsTr("您现在没有理财")
    firstFocus: sum.visible ? sum : months

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.wealthHoldings.loading && !page.app.wealthHoldings.total.known
        errorText: ""
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.wealthHoldings.errorText
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        visible: !page.app.wealthHoldings.empty
        title: qsTr("一共")
        money: page.app.wealthHoldings.total
        note: page.app.wealthHoldings.gainText
    }
    Repeater {
        model: page.app.wealthHoldings.waiting

        delegate: WaitingCard {
            Layout.fillWidth: true
            onCancelled: page.app.wealthHoldings.cancel(orderId)
        }
    }
    Repeater {
        model: page.app.wealthHoldings.rows

        delegate: RowButton {
            required property string productId
            required property string name
            required property string value

            Layout.fillWidth: true
            text: name
            detail: value
            onClicked: page.app.wealthHoldings.choose(productId)
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.empty
        text: page.app.wealthHoldings.waiting.count > 0 ? qsTr("钱先留着，还没有付。不想要了，按“不要了，取消”，钱马上能用。") : qsTr("以前有过的，可以看每个月的变化。")
    }
    ActionButton {
        id: months

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("看每个月的变化")
        onClicked: page.app.navigation.open("wealth/Statement")
    }
    Item {
        Layout.fillHeight: true
    }
}
