import QtQuick
import QtQuick.Layouts
import controls

// A family that waits for an answer: yes, no, and until when.
Card {
    id: card

    required property string familyId
    required property string title
    required property string detail
    required property string accept
    required property string decline
    required property string sentence
    signal accepted
    signal declined

    Item {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: card.sentence

        ColumnLayout {
            id: words

            width: parent.width
            spacing: 2

            AppText {
                Layout.fillWidth: true
                text: card.title
                font.bold: true
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                text: card.detail
                Accessible.ignored: true
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        text: card.accept
        onClicked: card.accepted()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: card.decline
        onClicked: card.declined()
    }
}
