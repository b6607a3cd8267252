pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// All products, alike for everyone: the grade in words and as bars, what happened, and that one may lose.
StandardPage {
    id: page

    title: qsTr("理财产品")
    firstFocus: ways.firstButton

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("理财不是存款，可能亏本。过去的涨跌不代表以后。")
    }
    ButtonPair {
        id: ways

        Layout.fillWidth: true
        first: qsTr("我的持仓")
        firstIcon: "wallet"
        second: qsTr("资产检视")
        secondIcon: "list"
        onFirstClicked: page.app.navigation.open("wealth/Holdings")
        onSecondClicked: page.app.navigation.open("checkup/CheckUp")
    }
    Card {
        Layout.fillWidth: true

        AppText {
            Layout.fillWidth: true
            text: page.app.wealthProducts.gradeText
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: page.app.wealthProducts.graded ? qsTr("重新答风险问卷") : qsTr("答风险问卷")
            onClicked: page.app.questionnaire.begin()
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.wealthProducts.errorText
    }
    Choices {
        Layout.fillWidth: true
        visible: page.app.wealthProducts.graded
        name: qsTr("看哪些产品")
        model: page.app.wealthProducts.filters
        onChosen: value => page.app.wealthProducts.chooseFilter(value)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.wealthProducts.listName

        Repeater {
            model: page.app.wealthProducts.rows

            delegate: ProductButton {
                required property string productId
                required property string name
                required property string change
                required property string least

                Layout.fillWidth: true
                text: name
                detail: change
                aside: least
                onClicked: page.app.wealthProducts.choose(productId)
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
