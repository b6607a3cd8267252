pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Bills: what can be paid, what waits, the numbers one keeps, the latest receipts.
StandardPage {
    id: page

    title: qsTr("生活缴费")
    firstFocus: kinds.count > 0 ? kinds.itemAt(0) : null

    GridLayout {
        id: grid

        readonly property real widest: {
            let most = 0
            for (let n = 0; n < kinds.count; ++n) {
                const tile = kinds.itemAt(n) as Tile
                most = Math.max(most, tile ? tile.wordWidth : 0)
            }
            return most + 12
        }

        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: 4 * widest + 3 * columnSpacing <= width ? 4 : 2
        columnSpacing: Theme.metrics.gapSmall
        rowSpacing: Theme.metrics.gapSmall
        uniformCellWidths: true

        Repeater {
            id: kinds

            model: page.app.bills.kinds

            delegate: Tile {
                required property string beginsAt
                required property string drawing
                required property string name

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: drawing
                text: name
                plain: true
                onClicked: page.app.navigation.open(beginsAt)
            }
        }
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
        empty: page.app.bills.answered && page.app.bills.saved.count === 0
        emptyIcon: "bill"
        emptyText: qsTr("还没有记住的号码。选上面一种，填好号码就能缴。")
    }
    Card {
        Layout.fillWidth: true
        visible: reminders.count > 0
        spacing: 0

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("要缴的 %1").arg(page.app.bills.waiting.display)
            font.pixelSize: Theme.lead
        }
        Repeater {
            id: reminders

            model: page.app.bills.reminders

            delegate: AmountRow {
                required property int index
                required property string kind
                required property string number
                required property string drawing
                required property string title
                required property string reason
                required property bool late

                required detail
                required amount
                required sentence
                Layout.fillWidth: true
                bare: true
                ruled: index > 0
                iconName: drawing
                text: title
                note: reason
                urgent: late
                onClicked: page.app.billAccount.open(kind, number)
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: saved.count > 0
        spacing: 0

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("我的号码")
            font.pixelSize: Theme.lead
        }
        Repeater {
            id: saved

            model: page.app.bills.saved

            delegate: AmountRow {
                required property int index
                required property string kind
                required property string number
                required property string drawing
                required property string title
                required property string owed
                required property bool owes

                required detail
                required sentence
                Layout.fillWidth: true
                bare: true
                ruled: index > 0
                iconName: drawing
                text: title
                note: owes ? qsTr("要缴") : owed
                onClicked: page.app.billAccount.open(kind, number)
            }
        }
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "repeat"
        text: qsTr("自动缴费")
        detail: page.app.bills.agreements.count > 0 ? qsTr("已开通%1个").arg(page.app.bills.agreements.count)
                                                    : qsTr("还没有开通")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.navigation.open("bills/AutoPay")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "receipt"
        text: qsTr("缴费单")
        detail: page.app.bills.receipts.count > 0 ? qsTr("缴过的每一笔都在这里") : qsTr("还没有缴费单")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.navigation.open("bills/Receipts")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
