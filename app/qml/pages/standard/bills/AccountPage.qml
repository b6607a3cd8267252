pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One number: what it owes, topping it up, keeping it, automatic payment.
StandardPage {
    id: page

    title: qsTr("缴%1").arg(page.app.billAccount.kindName)
    firstFocus: number

    NumberCard {
        id: number

        Layout.fillWidth: true
        app: page.app
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.billAccount.loading
        errorText: page.app.billAccount.errorText
    }
    Card {
        Layout.fillWidth: true
        visible: bills.count > 0
        spacing: 0

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("要缴的账单")
            font.pixelSize: Theme.lead
        }
        Repeater {
            id: bills

            model: page.app.billAccount.bills

            delegate: AmountRow {
                required property int index
                required property string month
                required property string title
                required property bool late

                required detail
                required amount
                required sentence
                Layout.fillWidth: true
                bare: true
                ruled: index > 0
                text: title
                note: late ? qsTr("已过缴费日") : qsTr("去缴费")
                urgent: late
                onClicked: page.app.billAccount.pay(month)
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.billAccount.isPhone
        spacing: Theme.metrics.gap

        HeadingText {
            id: topUpHeading

            Layout.fillWidth: true
            text: qsTr("充多少")
            font.pixelSize: Theme.lead
        }
        AmountButtons {
            Layout.fillWidth: true
            name: topUpHeading.text
            model: page.app.billAccount.topUps
            onChosen: value => page.app.billAccount.topUp(value)
        }
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "repeat"
        text: page.app.billAccount.automatic ? qsTr("停掉自动缴费") : qsTr("开通自动缴费")
        detail: page.app.billAccount.automatic ? page.app.billAccount.automaticText : qsTr("每月自动缴，有上限")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: {
            if (page.app.billAccount.automatic)
                page.app.billAccount.endAutoPay()
            else
                page.app.billAccount.askCap()
        }
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "pen"
        text: page.app.billAccount.kept ? qsTr("改名字") : qsTr("记住这个号码")
        detail: page.app.billAccount.kept ? qsTr("换一个叫法") : qsTr("下次不用再填")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.billAccount.name()
    }
    RowButton {
        Layout.fillWidth: true
        visible: page.app.billAccount.kept
        iconName: "close"
        text: qsTr("不再记住这个号码")
        sentence: text
        onClicked: page.app.billAccount.forget()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
