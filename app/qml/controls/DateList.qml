pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Dates, each with what became of it where it is past.
ColumnLayout {
    id: root

    required property Rows model

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    Repeater {
        model: root.model

        delegate: RowLayout {
            id: row

            required property string text
            required property string outcome
            required property bool good
            required property string sentence

            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Math.round(Theme.base * 0.1)
                name: row.outcome === "" ? "clock" : row.good ? "check" : "warning"
                color: row.good || row.outcome === "" ? Theme.color.primary : Theme.color.negative
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: Theme.phrases(row.text)
                    Accessible.ignored: true
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
}
