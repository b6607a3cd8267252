pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// What is paid by itself each month, each with a button to stop it; kept numbers for which it can be begun.
ElderPage {
    id: page

    title: qsTr("每月自动缴")
    firstFocus: held.count > 0 ? held.itemAt(0) : others.count > 0 ? others.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
        empty: page.app.bills.answered && held.count + others.count === 0
        emptyIcon: "repeat"
        emptyText: qsTr("还没有记住的号码。先缴一次费，记住号码，再来这里。")
        wayText: qsTr("去缴费")
        onWayTaken: page.app.navigation.open("bills/Bills")
    }
    Repeater {
        id: held

        model: page.app.bills.agreements

        delegate: RowButton {
            required property string agreementId
            required property string drawing
            required property string title
            required property string cap

            required sentence
            Layout.fillWidth: true
            iconName: drawing
            text: qsTr("停掉：%1").arg(title)
            detail: cap
            Accessible.name: qsTr("停掉，%1").arg(sentence)
            onClicked: page.app.bills.endAutoPay(agreementId)
        }
    }
    Repeater {
        id: others

        model: page.app.bills.candidates

        delegate: RowButton {
            required property string kind
            required property string number
            required property string drawing
            required property string title
            required property string where

            Layout.fillWidth: true
            iconName: drawing
            text: qsTr("开通：%1").arg(title)
            detail: where
            sentence: qsTr("开通，%1，%2").arg(title).arg(where)
            onClicked: page.app.billAccount.askCapOf(kind, number)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
