import QtQuick
import QtQuick.Layouts
import controls
import theme

// One holding, and how much of it to give back.
StandardPage {
    id: page

    title: qsTr("持有的产品")
    firstFocus: sum

    AppText {
        Layout.fillWidth: true
        visible: !page.app.wealthHoldings.held
        text: qsTr("这个产品已经全部赎回了。")
        horizontalAlignment: Text.AlignHCenter
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held
        title: page.app.wealthHoldings.productName
        money: page.app.wealthHoldings.value
        note: page.app.wealthHoldings.valueGain
        more: page.app.wealthHoldings.riskText
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held

        FactList {
            Layout.fillWidth: true
            model: page.app.wealthHoldings.facts
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.wealthHoldings.held

        HeadingText {
            id: howMuch

            Layout.fillWidth: true
            text: qsTr("赎回多少")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: howMuch.text
            model: page.app.wealthHoldings.parts
            onChosen: value => page.app.wealthHoldings.choosePart(value)
        }
        SeparatedField {
            Layout.fillWidth: true
            visible: page.app.wealthHoldings.asksUnits
            name: qsTr("赎回份额")
            placeholderText: page.app.wealthHoldings.unitsHint
            typed: page.app.wealthHoldings.unitsText
            maximumLength: 16
            onEdited: text => page.app.wealthHoldings.setUnitsText(text)
            onAccepted: page.app.wealthHoldings.redeem()
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.wealthHoldings.asksUnits ? page.app.wealthHoldings.errorText : ""
        }
        Keypad {
            Layout.fillWidth: true
            visible: page.app.wealthHoldings.asksUnits
            extra: "."
            extraName: qsTr("小数点")
            onPressed: key => page.app.wealthHoldings.pressKey(key)
            onErased: page.app.wealthHoldings.eraseKey()
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("按今天的净值算，明天到账，不收钱。")
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.wealthHoldings.asksUnits ? "" : page.app.wealthHoldings.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.wealthHoldings.held
        text: qsTr("赎回")
        enabled: !page.app.wealthHoldings.loading
        onClicked: page.app.wealthHoldings.redeem()
    }
}
