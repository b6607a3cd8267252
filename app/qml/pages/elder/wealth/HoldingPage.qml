import QtQuick
import QtQuick.Layouts
import controls
import theme

// One holding, and the question how much of it to take out.
ElderPage {
    id: page

    title: qsTr("取出来")
    heading: page.app.wealthHoldings.held ? page.app.wealthHoldings.productName : qsTr("这个产品已经全部取出来了")
    firstFocus: sum

    Notice {
        Layout.fillWidth: true
        text: page.app.wealthHoldings.errorText
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        title: qsTr("现在值")
        money: page.app.wealthHoldings.value
        note: page.app.wealthHoldings.valueGain
    }
    HeadingText {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        text: qsTr("要取出来吗？")
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        text: qsTr("今天取，明天到账，不收钱。")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        kind: ActionButton.Secondary
        text: qsTr("全部取出来")
        enabled: !page.app.wealthHoldings.loading
        onClicked: page.app.wealthHoldings.redeemPart("4")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        kind: ActionButton.Secondary
        text: qsTr("取出来一半")
        enabled: !page.app.wealthHoldings.loading
        onClicked: page.app.wealthHoldings.redeemPart("2")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("不取，先放着")
        onClicked: page.app.navigation.back()
    }
    Item {
        Layout.fillHeight: true
    }
}
