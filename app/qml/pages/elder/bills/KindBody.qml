pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// The second question: for which number. Where none is kept, it is written in right here.
ElderPage {
    id: page

    title: qsTr("缴%1").arg(page.app.billAccount.kindName)
    heading: saved.count > 0 ? qsTr("给哪个号码缴%1？").arg(page.app.billAccount.kindName)
                             : qsTr("请填%1").arg(page.app.billAccount.numberName)
    firstFocus: saved.count > 0 ? saved.itemAt(0) : form.visible ? form.field : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
    }
    Repeater {
        id: saved

        model: page.app.bills.ofKind

        delegate: AmountRow {
            required property string kind
            required property string number
            required property string drawing
            required property string title
            required property string owed
            required property string where

            required sentence
            Layout.fillWidth: true
            iconName: drawing
            text: title
            detail: where
            amount: owed
            onClicked: page.app.billAccount.payOrOpen(kind, number)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: saved.count > 0
        kind: ActionButton.Secondary
        iconName: "plus"
        text: qsTr("换一个号码")
        onClicked: page.app.navigation.open("bills/Number")
    }
    NumberForm {
        id: form

        Layout.fillWidth: true
        visible: page.app.bills.answered && saved.count === 0
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
