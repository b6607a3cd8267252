import QtQuick
import QtQuick.Layouts
import theme

// How far something has come, as a bar under words that say the same. Heard as one sentence; nothing in it moves.
Item {
    id: root

    // From 0 to 1.
    required property real value
    // What it measures, and how far it is: 已存 6000元，目标 1万元.
    required property string text
    property color color: Theme.color.primary
    readonly property real part: Math.max(0, Math.min(1, value))

    implicitWidth: 200
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text
    Accessible.description: qsTr("百分之%1").arg(Math.round(part * 100))

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gapSmall

        AppText {
            Layout.fillWidth: true
            text: root.text
            Accessible.ignored: true
        }
        Rectangle {
            id: track

            Layout.fillWidth: true
            implicitHeight: Math.round(Theme.icon / 2)
            radius: height / 2
            color: Theme.color.surfaceSunken
            border.width: 1.5
            border.color: Theme.color.outline

            Rectangle {
                anchors {
                    left: parent.left
                    top: parent.top
                    bottom: parent.bottom
                }
                visible: root.part > 0
                width: Math.max(height, track.width * root.part)
                radius: height / 2
                color: root.color
            }
        }
    }
}
