pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Parts of a whole: each with its name, its amount, its share in figures and as a bar. Heard part by part.
ColumnLayout {
    id: root

    required property Rows model
    required property string name

    spacing: Theme.metrics.gap
    Accessible.role: Accessible.List
    Accessible.name: name

    Repeater {
        model: root.model

        delegate: ColumnLayout {
            id: part

            required property int index
            required property string name
            required property string amount
            required property string percent
            required property real share
            required property string sentence

            Layout.fillWidth: true
            spacing: 4
            Accessible.role: Accessible.ListItem
            Accessible.name: sentence

            Fact {
                name: Theme.phrases(qsTr("%1 %2").arg(part.name).arg(part.percent))
                value: part.amount
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 10
                radius: 5
                color: Theme.color.surfaceSunken
                border.width: 1
                border.color: Theme.color.edge

                Rectangle {
                    width: Math.max(height, parent.width * part.share)
                    height: parent.height
                    radius: 5
                    color: Theme.chartTones[Math.max(0, part.index) % 5]
                }
            }
        }
    }
}
