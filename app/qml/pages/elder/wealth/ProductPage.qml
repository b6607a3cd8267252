import QtQuick
import QtQuick.Layouts
import controls
import theme

// One product in plain words, without a way to buy it.
ElderPage {
    id: page

    title: qsTr("产品说明")
    heading: page.app.wealthProducts.productName
    firstFocus: mine

    Card {
        Layout.fillWidth: true

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            RiskMark {
                grade: page.app.wealthProducts.productGrade
            }
            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(page.app.wealthProducts.plainRisk)
                font.bold: true
            }
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.wealthProducts.lossText
        }
    }
    NotSold {
        id: mine

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
