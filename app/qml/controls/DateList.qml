pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Dates, each with what became of it where it is past.
ColumnLayout {
    id: root

    required property Rows model

    spacing: Theme.metrics.gap

    Repeater {
        model: root.model

        delegate: ColumnLayout {
            id: row

            required property string text
            required property string outcome
            required property bool good
            required property string sentence

            Layout.fillWidth: true
            spacing: 0
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            IconAndText {
                Layout.fillWidth: true
                atStart: true
                iconName: row.outcome === "" ? "clock" : row.good ? "check" : "warning"
                text: Theme.phrases(row.text)
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.outcome
                color: Theme.color.textMuted
                Accessible.ignored: true
            }
        }
    }
}
