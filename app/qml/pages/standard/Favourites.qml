pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The people one sends to most: a touch asks how much.
Card {
    id: root

    required property AppViewModel app

    visible: people.count > 0
    spacing: Theme.metrics.gap

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("转给谁")
        font.pixelSize: Theme.lead
    }
    GridLayout {
        id: grid

        readonly property real least: Math.max(Theme.metrics.target, 2 * Theme.lead + 24)
        readonly property int fitting: Math.floor((width + columnSpacing) / (least + columnSpacing))

        Layout.fillWidth: true
        columns: fitting >= 4 ? 4 : 2
        columnSpacing: 4
        rowSpacing: Theme.metrics.gapSmall
        uniformCellWidths: true

        Repeater {
            id: people

            model: root.app.payees.favourites

            delegate: PressControl {
                id: person

                required property string payeeId
                required property string calledAs
                required property string firstCharacter
                required property string sentence

                Layout.fillWidth: true
                text: calledAs
                topPadding: 4
                bottomPadding: 4
                Accessible.name: qsTr("转给%1").arg(sentence)
                onClicked: root.app.payTo(payeeId)

                background: Rectangle {
                    radius: person.radius
                    color: person.down ? Theme.color.primaryTint : "transparent"
                }
                contentItem: ColumnLayout {
                    spacing: 4

                    Initial {
                        Layout.alignment: Qt.AlignHCenter
                        character: person.firstCharacter
                    }
                    AppText {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: person.calledAs
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
