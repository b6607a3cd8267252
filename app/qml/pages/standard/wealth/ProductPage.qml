import QtQuick
import QtQuick.Layouts
import controls
import theme

// One product: its grade first, then that it may lose, then what happened.
StandardPage {
    id: page

    title: qsTr("产品说明")
    firstFocus: next

    Card {
        Layout.fillWidth: true

        HeadingText {
            Layout.fillWidth: true
            text: page.app.wealthProducts.productName
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            RiskMark {
                grade: page.app.wealthProducts.productGrade
            }
            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(page.app.wealthProducts.riskText)
                font.bold: true
            }
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.wealthProducts.lossText
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.wealthProducts.fitText
    }
    Card {
        Layout.fillWidth: true

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("过去一年的净值")
            font.pixelSize: Theme.lead
        }
        LineChart {
            Layout.fillWidth: true
            points: page.app.wealthProducts.curve
            sentence: page.app.wealthProducts.curveSentence
            high: qsTr("最高 %1").arg(page.app.wealthProducts.curveHigh)
            low: qsTr("最低 %1").arg(page.app.wealthProducts.curveLow)
            start: qsTr("一年前")
            end: qsTr("今天")
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("过去的涨跌不代表以后。")
        }
    }
    Card {
        Layout.fillWidth: true

        FactList {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall
            model: page.app.wealthProducts.facts
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: next

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("填金额")
        onClicked: page.app.wealthProducts.askAmount()
    }
}
