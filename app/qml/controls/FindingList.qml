pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Sentences of a check-up, each with its sign and why it is said. Nothing of it proposes anything.
ColumnLayout {
    id: root

    required property Rows model
    required property string name

    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.List
    Accessible.name: name

    Repeater {
        model: root.model

        delegate: Card {
            id: finding

            required property string text
            required property string why
            required property string icon
            required property string sentence

            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: sentence

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.metrics.gapSmall

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: finding.icon
                    color: finding.icon === "check" ? Theme.color.positive : Theme.color.accentTintText
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 4

                    AppText {
                        Layout.fillWidth: true
                        text: finding.text
                        Accessible.ignored: true
                    }
                    SmallText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: finding.why
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
