pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// What one has in deposits, and putting in more.
ElderPage {
    id: page

    title: qsTr("存定期")
    heading: qsTr("我存的定期")
    firstFocus: rows.count > 0 ? rows.itemAt(0) : more

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.deposits.loading && !page.app.deposits.answered
        errorText: page.app.deposits.errorText
        empty: page.app.deposits.answered && rows.count === 0
        emptyText: qsTr("还没有存过。不急用的钱可以存定期。")
        emptyIcon: "safe"
    }
    Repeater {
        id: rows

        model: page.app.deposits.rows

        delegate: AmountRow {
            required property string depositId
            required property string title
            required property string principal
            required property string remaining

            required sentence
            Layout.fillWidth: true
            text: title
            detail: remaining
            amount: principal
            onClicked: page.app.deposits.open(depositId)
        }
    }
    ActionButton {
        id: more

        Layout.fillWidth: true
        kind: rows.count > 0 ? ActionButton.Secondary : ActionButton.Primary
        iconName: "plus"
        text: rows.count > 0 ? qsTr("再存一笔") : qsTr("存一笔")
        onClicked: page.app.depositOpening.begin()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: 1
    }
}
