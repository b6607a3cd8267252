import QtQuick

// A row of a SpokenList: one sentence to the ear, its children to the eye.
Item {
    id: row

    required property string sentence

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.focusable: true
    Accessible.ignored: false

    FocusRing {
        anchors.margins: 0
        around: row
    }
}
