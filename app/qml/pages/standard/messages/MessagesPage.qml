pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// The inbox: all, unread, safety; newest first.
StandardPage {
    id: page

    title: qsTr("消息")
    tab: "messages/Messages"
    firstFocus: which

    Choices {
        id: which

        Layout.fillWidth: true
        name: qsTr("看哪些消息")
        model: page.app.messages.filters
        onChosen: value => page.app.messages.chooseFilter(value)
    }
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

            delegate: MessageRow {
                required property string messageId

                Layout.fillWidth: true
                onClicked: page.app.messages.openMessage(messageId)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.messages.hasMore
        kind: ActionButton.Secondary
        text: qsTr("看更早的")
        onClicked: page.app.messages.more()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.messages.unread > 0
        kind: ActionButton.Quiet
        iconName: "check"
        text: qsTr("全部标为已读")
        onClicked: page.app.messages.readAll()
    }
    Item {
        Layout.fillHeight: true
    }
}
