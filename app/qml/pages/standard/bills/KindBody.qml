pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One kind of bill: the numbers one keeps, and a field for another.
StandardPage {
    id: page

    title: qsTr("缴%1").arg(page.app.billAccount.kindName)
    firstFocus: saved.count > 0 ? saved.itemAt(0) : form.field

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bills.loading && !page.app.bills.answered
        errorText: page.app.bills.errorText
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

            model: page.app.bills.ofKind

            delegate: AmountRow {
                required property int index
                required property string kind
                required property string number
                required property string drawing
                required property string title
                required property string owed

                required detail
                required amount
                required sentence
                Layout.fillWidth: true
                bare: true
                ruled: index > 0
                iconName: drawing
                text: title
                note: amount === "" ? owed : qsTr("要缴")
                onClicked: page.app.billAccount.open(kind, number)
            }
        }
    }
    NumberForm {
        id: form

        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
