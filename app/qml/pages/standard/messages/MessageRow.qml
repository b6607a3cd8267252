import QtQuick
import QtQuick.Layouts
import controls
import theme

// One message: its sign, its title, what it says, when; a dot and the word where it was not read. Heard as one sentence.
PressControl {
    id: row

    required property string title
    required property string body
    required property string time
    required property bool unread
    required property string sign
    required property string sentence

    text: title
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gap
    bottomPadding: Theme.metrics.gap
    Accessible.name: sentence

    background: Rectangle {
        radius: row.radius
        color: row.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: row.down ? Theme.color.primary : Theme.color.edge
    }
    contentItem: RowLayout {
        spacing: Theme.metrics.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            name: row.sign
            color: Theme.color.primary
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            GridLayout {
                Layout.fillWidth: true
                columns: !tag.visible || head.implicitWidth + tag.implicitWidth + columnSpacing <= width ? 2 : 1
                columnSpacing: Theme.metrics.gapSmall
                rowSpacing: 2

                AppText {
                    id: head

                    Layout.fillWidth: true
                    text: row.title
                    font.bold: row.unread
                    Accessible.ignored: true
                }
                Tag {
                    id: tag

                    visible: row.unread
                    kind: Tag.Waiting
                    iconName: ""
                    text: qsTr("未读")
                    Accessible.ignored: true
                }
            }
            SmallText {
                Layout.fillWidth: true
                text: row.body
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                text: row.time
                Accessible.ignored: true
            }
        }
    }
}
