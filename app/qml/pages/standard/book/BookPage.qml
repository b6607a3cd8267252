import QtQuick
import QtQuick.Layouts
import controls
import theme

// The book over a span: totals, time, kinds, and the ways into it.
StandardPage {
    id: page

    title: qsTr("数智账本")
    firstFocus: totals

    Choices {
        Layout.fillWidth: true
        name: qsTr("看哪一段时间")
        model: page.app.book.whens
        onChosen: value => page.app.book.chooseWhen(value)
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.book.custom

        SmallText {
            Layout.fillWidth: true
            text: qsTr("从")
        }
        PeriodStepper {
            Layout.fillWidth: true
            value: page.app.book.fromText
            backName: qsTr("开始的月份往前一个月")
            forwardName: qsTr("开始的月份往后一个月")
            onWentBack: page.app.book.move(-1, 0)
            onWentForward: page.app.book.move(1, 0)
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("到")
        }
        PeriodStepper {
            Layout.fillWidth: true
            value: page.app.book.toText
            backName: qsTr("结束的月份往前一个月")
            forwardName: qsTr("结束的月份往后一个月")
            onWentBack: page.app.book.move(0, -1)
            onWentForward: page.app.book.move(0, 1)
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("早一年开始")
            second: qsTr("晚一年开始")
            onFirstClicked: page.app.book.move(-12, 0)
            onSecondClicked: page.app.book.move(12, 0)
        }
    }
    SpanTotals {
        id: totals

        Layout.fillWidth: true
        app: page.app
        onClicked: page.app.book.openEntries()
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.book.loading && !page.app.book.known
        errorText: page.app.book.errorText
        empty: page.app.book.empty
        emptyIcon: "chart"
        emptyText: qsTr("这段时间没有收支，可以换一段时间看看")
    }
    GridLayout {
        readonly property real widest: Math.max(search.wordWidth, bill.wordWidth, reminders.wordWidth) + 12

        Layout.fillWidth: true
        columns: 3 * widest + 2 * columnSpacing <= width ? 3 : 1
        columnSpacing: Theme.metrics.gapSmall
        rowSpacing: Theme.metrics.gapSmall
        uniformCellWidths: true

        Tile {
            id: search

            Layout.fillWidth: true
            Layout.fillHeight: true
            lying: parent.columns === 1
            iconName: "search"
            text: qsTr("搜明细")
            plain: true
            onClicked: page.app.bookSearch.start()
        }
        Tile {
            id: bill

            Layout.fillWidth: true
            Layout.fillHeight: true
            lying: parent.columns === 1
            iconName: "bill"
            text: qsTr("月账单")
            plain: true
            onClicked: page.app.navigation.open("book/Bill")
        }
        Tile {
            id: reminders

            Layout.fillWidth: true
            Layout.fillHeight: true
            lying: parent.columns === 1
            iconName: "bell"
            text: qsTr("我的提醒")
            plain: true
            onClicked: page.app.navigation.open("book/Reminders")
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.book.known && !page.app.book.empty
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("收支走势")
            font.pixelSize: Theme.lead
        }
        SeriesView {
            Layout.fillWidth: true
            app: page.app
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.book.comparedText !== ""
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("和前一段比")
            font.pixelSize: Theme.lead
        }
        BarChart {
            Layout.fillWidth: true
            model: page.app.book.bars
            summary: page.app.book.barsSummary
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(page.app.book.comparedText)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.book.known && !page.app.book.empty
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("收支构成")
            font.pixelSize: Theme.lead
        }
        BreakdownChoices {
            Layout.fillWidth: true
            app: page.app
            charted: ring.visible
        }
        DonutChart {
            id: ring

            Layout.fillWidth: true
            visible: !page.app.book.nothingOfSide
            model: page.app.book.top
            summary: page.app.book.sharesSummary
            title: page.app.book.sideText
            total: page.app.book.sideTotal
        }
        ShareList {
            Layout.fillWidth: true
            model: page.app.book.top
            name: page.app.book.sharesName
            onOpened: key => page.app.book.openShare(key)
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("看全部构成")
            onClicked: page.app.navigation.open("book/Breakdown")
        }
    }
    Item {
        implicitHeight: Theme.metrics.gap
    }
}
