pragma ComponentBehavior: Bound

import QtQuick
import viewmodels

// The conversation with the assistant, over the page. Its sheet is made when it is first opened, and then kept with what
// was typed into it.
FocusScope {
    id: root

    required property AppViewModel app
    required property bool open

    visible: open
    enabled: open
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("和小象对话")
    onOpenChanged: {
        if (open) {
            sheet.active = true
            const made = sheet.item as ConversationSheet
            made.begin()
        }
    }

    Loader {
        id: sheet

        anchors.fill: parent
        active: false
        focus: true
        sourceComponent: ConversationSheet {
            app: root.app
        }
    }
}
