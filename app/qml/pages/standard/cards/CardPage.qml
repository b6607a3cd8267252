import QtQuick
import QtQuick.Layouts
import controls
import theme

// The credit card: what can be spent, what is to be paid, what was booked, the months behind.
StandardPage {
    id: page

    title: qsTr("信用卡")
    firstFocus: !page.app.card.hasCard ? about.firstAction : bill.repayButton.visible ? bill.repayButton : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.card.loading && !page.app.card.known
        errorText: page.app.card.errorText
    }
    NoCard {
        id: about

        Layout.fillWidth: true
        visible: page.app.card.known && !page.app.card.hasCard
        app: page.app
    }
    CardHero {
        Layout.fillWidth: true
        visible: page.app.card.hasCard
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        standing: true
        text: page.app.card.troubleText
    }
    BillCard {
        id: bill

        Layout.fillWidth: true
        visible: page.app.card.hasCard
        app: page.app
    }
    LineCard {
        Layout.fillWidth: true
        visible: page.app.card.hasCard
        heading: page.app.card.unbilledText === "" ? qsTr("最近消费") : page.app.card.unbilledText
        model: page.app.card.lines
        emptyText: qsTr("上次出账后，还没有新的消费。")
    }
    LineCard {
        Layout.fillWidth: true
        visible: page.app.card.plans.count > 0
        heading: qsTr("正在分期")
        model: page.app.card.plans
    }
    HeadingText {
        Layout.fillWidth: true
        visible: months.count > 0
        text: qsTr("每月账单")
        font.pixelSize: Theme.lead
    }
    WayList {
        id: months

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        model: page.app.card.months
        onChosen: month => page.app.cardBill.openMonth(month)
    }
    Item {
        Layout.fillHeight: true
    }
}
