pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// A member: how much they show, and that. Heard as one sentence.
Card {
    id: card

    required property string name
    required property string initial
    required property string status
    required property string total
    required property list<string> lines
    required property string sentence

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        Initial {
            visible: nameText.naturalWidth + width + Theme.metrics.gap <= card.width - 2 * card.padding
            character: card.initial
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                id: nameText

                Layout.fillWidth: true
                text: card.name
                font.bold: true
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                text: card.status
                Accessible.ignored: true
            }
        }
    }
    Fact {
        visible: card.total !== ""
        name: qsTr("一共")
        value: card.total
        strong: true
        Accessible.ignored: true
    }
    Repeater {
        model: card.lines.length / 2

        delegate: Fact {
            required property int index

            name: card.lines[2 * index]
            value: card.lines[2 * index + 1]
            Accessible.ignored: true
        }
    }
}
