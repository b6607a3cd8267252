import QtQuick
import QtQuick.Layouts
import controls
import theme

// What a person wants to remember about an entry.
StandardPage {
    id: page

    title: qsTr("写备注")
    firstFocus: box

    AppText {
        Layout.fillWidth: true
        text: page.app.bookEntry.sentence
        color: Theme.color.textMuted
    }
    TextBox {
        id: box

        Layout.fillWidth: true
        name: qsTr("备注")
        placeholderText: qsTr("最多%1个字").arg(page.app.bookEntry.longestNote)
        longest: page.app.bookEntry.longestNote
        text: page.app.bookEntry.note
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.bookEntry.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("保存")
        enabled: !page.app.bookEntry.loading
        onClicked: page.app.bookEntry.writeNote(box.text)
    }
}
