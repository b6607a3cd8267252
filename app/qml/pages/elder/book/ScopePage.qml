import QtQuick
import QtQuick.Layouts
import controls
import theme

// For this entry, or for all like it.
ElderPage {
    id: page

    title: qsTr("改哪些")
    heading: qsTr("改成“%1”，只改这一笔吗？").arg(page.app.bookEntry.wantedKind)
    firstFocus: one

    AppText {
        Layout.fillWidth: true
        text: qsTr("改错了也不要紧，可以改回去。钱不会动。")
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.bookEntry.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: one

        Layout.fillWidth: true
        text: qsTr("只改这一笔")
        enabled: !page.app.bookEntry.loading
        onClicked: page.app.bookEntry.chooseScope("entry")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("以后和%1的都这样").arg(page.app.bookEntry.counterparty)
        enabled: !page.app.bookEntry.loading
        onClicked: page.app.bookEntry.chooseScope("counterparty")
    }
}
