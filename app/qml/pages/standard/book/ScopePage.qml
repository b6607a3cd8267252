import QtQuick
import QtQuick.Layouts
import controls

// For this entry, or for all like it.
StandardPage {
    id: page

    title: qsTr("改成“%1”").arg(page.app.bookEntry.wantedKind)
    firstFocus: one

    AppText {
        Layout.fillWidth: true
        text: qsTr("只改这一笔，还是和%1的往来都算“%2”？以后的也一样。改完可以撤销。")
              .arg(page.app.bookEntry.counterparty).arg(page.app.bookEntry.wantedKind)
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.bookEntry.errorText
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
        kind: ActionButton.Secondary
        text: qsTr("和%1的都改").arg(page.app.bookEntry.counterparty)
        enabled: !page.app.bookEntry.loading
        onClicked: page.app.bookEntry.chooseScope("counterparty")
    }
    Item {
        Layout.fillHeight: true
    }
}
