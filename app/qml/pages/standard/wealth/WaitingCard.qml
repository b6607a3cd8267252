import QtQuick
import QtQuick.Layouts
import controls
import theme

// An order that is not done yet: what it waits for, and the way back while there is one.
Card {
    id: card

    required property string orderId
    required property string name
    required property string detail
    required property string amount
    required property string cancelText
    required property string sentence
    signal cancelled

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
                text: card.name
                font.bold: true
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: card.amount
                Accessible.ignored: true
            }
            IconAndText {
                Layout.fillWidth: true
                Layout.maximumWidth: parent.width
                iconName: "clock"
                text: card.detail
                atStart: true
                color: Theme.color.textMuted
                pixelSize: Theme.small
                iconSize: Math.round(Theme.small * 1.4)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: card.cancelText !== ""
        kind: ActionButton.Secondary
        iconName: "undo"
        text: qsTr("反悔，取消")
        Accessible.name: qsTr("%1：%2").arg(text).arg(card.cancelText)
        onClicked: card.cancelled()
    }
}
