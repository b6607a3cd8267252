import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much; what it would change can be looked at first, and whoever is refused is shown a way out.
StandardPage {
    id: page

    title: qsTr("买入金额")
    firstFocus: amount

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        AppText {
            Layout.fillWidth: true
            text: page.app.wealthProducts.productName
            font.bold: true
        }
        MoneyField {
            id: amount

            Layout.fillWidth: true
            name: qsTr("买入金额，元")
            typed: page.app.wealthProducts.amountText
            words: page.app.wealthProducts.amountWords
            onEdited: text => page.app.wealthProducts.setAmountText(text)
            onAccepted: page.app.wealthProducts.quote()
        }
        SmallText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.wealthProducts.amountWords
            color: Theme.color.primary
        }
        SmallText {
            id: limits

            Layout.fillWidth: true
            text: Theme.parts(both.text, both.advanceWidth <= limits.width)

            TextMetrics {
                id: both

                text: qsTr("可用余额 %1 · %2").arg(page.app.wealthProducts.available.display).arg(page.app.wealthProducts.leastText)
                font.family: Theme.family
                font.pixelSize: Theme.small
            }
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.wealthProducts.errorText
        }
        ActionButton {
            Layout.fillWidth: true
            visible: page.app.wealthProducts.needsAnswers
            kind: ActionButton.Secondary
            text: qsTr("答风险问卷")
            onClicked: page.app.questionnaire.begin()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: page.app.wealthProducts.tooRisky
            kind: ActionButton.Secondary
            text: qsTr("看不高过我等级的产品")
            onClicked: page.app.wealthProducts.showFitting()
        }
    }
    Keypad {
        Layout.fillWidth: true
        extra: "."
        extraName: qsTr("小数点")
        onPressed: key => page.app.wealthProducts.pressKey(key)
        onErased: page.app.wealthProducts.eraseKey()
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: compare.visible ? 0 : Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.wealthProducts.loading
        onClicked: page.app.wealthProducts.quote()
    }
    ActionButton {
        id: compare

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.wealthProducts.needsAnswers && !page.app.wealthProducts.tooRisky
        kind: ActionButton.Secondary
        text: qsTr("先看看买了会怎样")
        enabled: !page.app.wealthProducts.loading
        onClicked: page.app.checkUp.plan()
    }
}
