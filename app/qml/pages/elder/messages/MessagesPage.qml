pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What did the bank tell me? At most six at once.
ElderPage {
    id: page

    title: qsTr("银行的消息")
    heading: page.app.messages.unreadText === "" ? qsTr("银行跟您说的话") : page.app.messages.unreadText
    firstFocus: rows.count > 0 ? rows.itemAt(0) : null

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.messages.loading && rows.count === 0
        errorText: page.app.messages.errorText
        empty: page.app.messages.empty
        emptyText: page.app.messages.emptyText
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.messages.listName

        Repeater {
            id: rows

            model: page.app.messages.rows

            delegate: RowButton {
                required property string messageId
                required property string title
                required property string note
                required sentence

                Layout.fillWidth: true
                text: title
                detail: note
                onClicked: page.app.messages.openMessage(messageId)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.messages.hasMore
        kind: ActionButton.Secondary
        text: qsTr("看更早的")
        onClicked: page.app.messages.more()
    }
    Item {
        Layout.fillHeight: true
    }
}
