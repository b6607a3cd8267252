pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Today's prices and what one holds.
StandardPage {
    id: page

    title: qsTr("贵金属")
    firstFocus: rows.count > 0 ? rows.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.metals.loading && !page.app.metals.answered
        errorText: page.app.metals.errorText
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("今天的价格")
        font.pixelSize: Theme.lead
    }
    Repeater {
        id: rows

        model: page.app.metals.rows

        delegate: AmountRow {
            required property string metalId
            required property string title
            required property string price
            required property string change

            required sentence
            Layout.fillWidth: true
            iconName: "ingot"
            text: title
            amount: price
            note: change
            onClicked: page.app.metals.open(metalId)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: 0

        HeadingText {
            Layout.fillWidth: true
            text: held.count > 0 ? qsTr("我持有的 %1").arg(page.app.metals.heldValue.display) : qsTr("我持有的")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            visible: held.count === 0
            text: qsTr("您没有持有贵金属。")
            color: Theme.color.textMuted
        }
        Repeater {
            id: held

            model: page.app.metals.held

            delegate: AmountRow {
                required property string metalId
                required property string title
                required property string holding
                required property string value
                required property string gain

                Layout.fillWidth: true
                bare: true
                text: title
                detail: holding
                amount: value
                note: gain
                sentence: qsTr("卖%1，%2，值%3，%4").arg(title).arg(holding).arg(value).arg(gain)
                onClicked: page.app.metals.sellOf(metalId)
            }
        }
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("价格是模拟的，有涨有跌。持有的按今天卖给银行的价算。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
