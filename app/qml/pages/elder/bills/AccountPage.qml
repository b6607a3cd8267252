pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// One number and what it owes: a button for each bill, amounts for a phone, and what can be arranged.
ElderPage {
    id: page

    title: qsTr("缴%1").arg(page.app.billAccount.kindName)
    heading: page.app.billAccount.isPhone ? qsTr("充多少话费？")
                                          : page.app.billAccount.nothingDue ? qsTr("现在不用缴")
                                          : page.app.billAccount.bills.count === 1 ? qsTr("要缴这一笔吗？") : qsTr("缴哪个月的？")
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
    AmountButtons {
        Layout.fillWidth: true
        visible: page.app.billAccount.isPhone
        name: page.heading
        model: page.app.billAccount.fewTopUps
        onChosen: value => page.app.billAccount.topUp(value)
    }
    Repeater {
        model: page.app.billAccount.bills

        delegate: AmountRow {
            required property string month
            required property string title
            required property bool late

            required amount
            required sentence
            Layout.fillWidth: true
            text: qsTr("缴%1").arg(title)
            note: late ? qsTr("已过缴费日") : ""
            urgent: late
            onClicked: page.app.billAccount.pay(month)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.billAccount.kept
        kind: ActionButton.Secondary
        text: qsTr("记住这个号码")
        onClicked: page.app.billAccount.name()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.billAccount.isPhone
        kind: ActionButton.Secondary
        text: page.app.billAccount.automatic ? qsTr("停掉自动缴") : qsTr("以后每月自动缴")
        onClicked: {
            if (page.app.billAccount.automatic)
                page.app.billAccount.endAutoPay()
            else
                page.app.billAccount.askCap()
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: 1
    }
}
