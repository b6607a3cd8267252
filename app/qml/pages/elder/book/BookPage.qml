import QtQuick
import QtQuick.Layouts
import controls
import theme

// One answer: how much was spent in a month, beside the month before. Two large buttons go from month to month; where a year is in
// sight, from year to year.
ElderPage {
    id: page

    title: qsTr("这个月花了多少")
    heading: page.app.book.question
    firstFocus: before.visible ? before : now

    // A button that has nothing more to turn to goes, and gives the focus to one that stays.
    function turn(by: int) {
        page.app.book.step(by)
        if (!before.visible)
            (after.visible ? after : now).forceActiveFocus()
        else if (!after.visible)
            before.forceActiveFocus()
    }

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.book.loading && !page.app.book.known
        errorText: page.app.book.errorText
        empty: page.app.book.empty
        emptyIcon: "chart"
        emptyText: qsTr("这段时间没有花钱，也没有进账。")
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.book.known && !page.app.book.empty
        spacing: Theme.metrics.gap

        MoneyText {
            Layout.fillWidth: true
            money: page.app.book.expense
            Accessible.name: qsTr("花了%1").arg(page.app.book.expense.spoken)
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(qsTr("进账 %1").arg(page.app.book.income.display))
            Accessible.name: qsTr("进账%1").arg(page.app.book.income.spoken)
        }
        BarChart {
            Layout.fillWidth: true
            visible: page.app.book.bars.count > 1
            model: page.app.book.bars
            summary: page.app.book.barsSummary
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: before.visible || after.visible
        columns: before.visible && after.visible
                 && 2 * Math.max(before.implicitWidth, after.implicitWidth) + columnSpacing <= width ? 2 : 1
        columnSpacing: Theme.metrics.gap
        rowSpacing: Theme.metrics.gap
        uniformCellWidths: true

        ActionButton {
            id: before

            Layout.fillWidth: true
            visible: text !== ""
            kind: ActionButton.Secondary
            text: page.app.book.backWords
            onClicked: page.turn(-1)
        }
        ActionButton {
            id: after

            Layout.fillWidth: true
            visible: text !== ""
            kind: ActionButton.Secondary
            text: page.app.book.onWords
            onClicked: page.turn(1)
        }
    }
    ActionButton {
        id: now

        Layout.fillWidth: true
        visible: !page.app.book.ofThisMonth
        kind: ActionButton.Secondary
        text: qsTr("看这个月")
        onClicked: {
            page.app.book.chooseWhen("this-month")
            before.forceActiveFocus()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.book.empty
        text: qsTr("钱花在哪儿了")
        onClicked: page.app.navigation.open("book/Breakdown")
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "search"
        text: qsTr("找一笔")
        onClicked: page.app.bookSearch.start()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "bill"
        text: qsTr("每个月的账单")
        onClicked: page.app.navigation.open("book/Bill")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "bell"
        text: qsTr("到日子提醒我")
        onClicked: page.app.navigation.open("book/Reminders")
    }
}
