pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Automatic payments that hold, each with the way to end it, and kept numbers that have none.
StandardPage {
    id: page

    title: qsTr("自动缴费")
    firstFocus: held.count > 0 ? held.itemAt(0) : others.count > 0 ? others.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
        empty: page.app.bills.answered && held.count + others.count === 0
        emptyIcon: "repeat"
        emptyText: qsTr("还没有记住的号码。先缴一次费，记住号码，再来开通。")
        wayText: qsTr("去缴费")
        onWayTaken: page.app.navigation.open("bills/Bills")
    }
    HeadingText {
        Layout.fillWidth: true
        visible: held.count > 0
        text: qsTr("已开通")
        font.pixelSize: Theme.lead
    }
    Repeater {
        id: held

        model: page.app.bills.agreements

        delegate: AmountRow {
            id: agreement

            required property string agreementId
            required property string drawing
            required property string title
            required property string cap

            required detail
            required sentence
            Layout.fillWidth: true
            iconName: drawing
            text: title
            note: cap
            Accessible.description: qsTr("按一下可以停掉")
            onClicked: page.app.bills.endAutoPay(agreementId)
        }
    }
    SmallText {
        Layout.fillWidth: true
        visible: held.count > 0
        text: qsTr("选一个，可以停掉。")
    }
    HeadingText {
        Layout.fillWidth: true
        visible: others.count > 0
        text: qsTr("可以开通")
        font.pixelSize: Theme.lead
    }
    Repeater {
        id: others

        model: page.app.bills.candidates

        delegate: RowButton {
            required property string kind
            required property string number
            required property string drawing
            required property string title

            required detail
            Layout.fillWidth: true
            iconName: drawing
            text: title
            sentence: qsTr("开通%1的自动缴费，%2").arg(title).arg(detail)
            onClicked: page.app.billAccount.askCapOf(kind, number)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
