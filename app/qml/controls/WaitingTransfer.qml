import QtQuick
import QtQuick.Layouts
import theme

// A transfer that waits: to whom, how much, for what, and the button that takes it back. Heard as one sentence.
Card {
    id: root

    required property string title
    required property string amount
    required property string status
    required property string note
    required property string sentence
    required property string withdrawName
    signal withdrawn

    spacing: Theme.metrics.gap

    Item {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: root.sentence

        ColumnLayout {
            id: words

            width: parent.width
            spacing: Theme.metrics.gapSmall

            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(root.title)
                font.bold: true
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: root.amount
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.ignored: true
            }
            IconAndText {
                Layout.fillWidth: true
                atStart: true
                iconName: "clock"
                text: Theme.phrases(root.status)
                color: Theme.color.textMuted
            }
            SmallText {
                Layout.fillWidth: true
                text: Theme.parts(root.note, noteMetrics.advanceWidth <= width)
                Accessible.ignored: true

                TextMetrics {
                    id: noteMetrics

                    text: root.note
                    font.family: Theme.family
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "undo"
        text: qsTr("撤回")
        Accessible.name: root.withdrawName
        onClicked: root.withdrawn()
    }
}
