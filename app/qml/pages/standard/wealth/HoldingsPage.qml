pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one has in products, what still waits, and the ways on.
StandardPage {
    id: page

    title: qsTr("我的持仓")
    firstFocus: sum.visible ? sum : ways.firstButton

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
        title: qsTr("今天赎回能得")
        money: page.app.wealthHoldings.total
        note: page.app.wealthHoldings.gainText
        more: qsTr("净值天天会变，可能涨，也可能跌")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.waiting.count > 0
        spacing: Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("正在办的")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: page.app.wealthHoldings.waiting

            delegate: WaitingCard {
                Layout.fillWidth: true
                onCancelled: page.app.wealthHoldings.cancel(orderId)
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.wealthHoldings.listName

        Repeater {
            model: page.app.wealthHoldings.rows

            delegate: ProductButton {
                required property string productId
                required property string name
                required property string value
                required property string gainWords

                Layout.fillWidth: true
                text: name
                detail: value
                aside: gainWords
                onClicked: page.app.wealthHoldings.choose(productId)
            }
        }
    }
    EmptyState {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.empty
        text: page.app.wealthHoldings.waiting.count > 0 ? qsTr("还没有买成的理财产品。") : qsTr("现在没有理财产品。")
        iconName: "wallet"
    }
    Item {
        Layout.fillHeight: true
    }
    ButtonPair {
        id: ways

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        first: qsTr("月度报告")
        firstIcon: "list"
        second: qsTr("看产品")
        onFirstClicked: page.app.navigation.open("wealth/Statement")
        onSecondClicked: page.app.navigation.open("wealth/Products")
    }
}
