import QtQuick
import QtQuick.Layouts
import controls
import theme

// A month's bill, beside the month before and the year before.
StandardPage {
    id: page

    title: qsTr("月账单")
    firstFocus: month.backButton

    PeriodStepper {
        id: month

        Layout.fillWidth: true
        value: page.app.bill.monthText
        backName: qsTr("前一个月的账单")
        forwardName: qsTr("后一个月的账单")
        onWentBack: page.app.bill.stepMonth(-1)
        onWentForward: page.app.bill.stepMonth(1)
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bill.loading && !page.app.bill.known
        errorText: page.app.bill.errorText
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.known
        hero: true
        padding: Theme.metrics.gapLarge

        SmallText {
            Layout.fillWidth: true
            text: page.app.bill.upToText === "" ? qsTr("净资产") : qsTr("净资产（%1）").arg(page.app.bill.upToText)
            color: Theme.color.heroTextMuted
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.bill.net
            color: Theme.color.heroText
            Accessible.name: qsTr("净资产%1").arg(page.app.bill.net.spoken)
        }
        HeroFact {
            Layout.fillWidth: true
            name: qsTr("资产")
            value: page.app.bill.assetsText
            spokenValue: page.app.bill.assetsSpoken
        }
        HeroFact {
            Layout.fillWidth: true
            name: qsTr("欠款")
            value: page.app.bill.debtsText
            spokenValue: page.app.bill.debtsSpoken
        }
        HeroFact {
            Layout.fillWidth: true
            name: qsTr("收入")
            value: page.app.bill.income.display
            spokenValue: page.app.bill.income.spoken
        }
        HeroFact {
            Layout.fillWidth: true
            name: qsTr("支出")
            value: page.app.bill.expense.display
            spokenValue: page.app.bill.expense.spoken
        }
        HeroFact {
            Layout.fillWidth: true
            visible: value !== ""
            name: qsTr("积分")
            value: page.app.bill.points
            spokenValue: value
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.known
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("支出对比")
            font.pixelSize: Theme.lead
        }
        BarChart {
            Layout.fillWidth: true
            model: page.app.bill.bars
            summary: page.app.bill.barsSummary
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(page.app.bill.beforeText)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.known
        spacing: Math.max(Theme.metrics.gap, Theme.paragraph)

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("账单小结")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: page.app.bill.sentences

            delegate: AppText {
                required property string sentence

                Layout.fillWidth: true
                text: sentence
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.assets.count > 0
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("有多少")
            font.pixelSize: Theme.lead
        }
        FactList {
            Layout.fillWidth: true
            model: page.app.bill.assets
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.debts.count > 0
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("欠多少")
            font.pixelSize: Theme.lead
        }
        FactList {
            Layout.fillWidth: true
            model: page.app.bill.debts
        }
    }
    Item {
        implicitHeight: Theme.metrics.gap
    }
}
