import QtQuick
import QtQuick.Layouts
import controls
import theme

// One branch: open or closed, where, until when, how many wait. Heard as one sentence.
PressControl {
    id: card

    required property string name
    required property string place
    required property string hours
    required property string stateWord
    required property bool isOpen
    required property string queue
    required property string sentence

    text: name
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gap
    bottomPadding: Theme.metrics.gap
    radius: Theme.metrics.radiusLarge
    Accessible.name: sentence

    background: Rectangle {
        radius: card.radius
        color: card.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: card.down ? Theme.color.primary : Theme.color.edge
    }
    contentItem: ColumnLayout {
        spacing: Theme.metrics.gapSmall

        GridLayout {
            Layout.fillWidth: true
            columns: title.naturalWidth + tag.implicitWidth + columnSpacing <= width ? 2 : 1
            columnSpacing: Theme.metrics.gap
            rowSpacing: 2

            AppText {
                id: title

                Layout.fillWidth: true
                text: card.name
                font.bold: true
                font.pixelSize: Theme.lead
                Accessible.ignored: true
            }
            Tag {
                id: tag

                kind: card.isOpen ? Tag.Good : Tag.Plain
                iconName: card.isOpen ? "check" : "clock"
                text: card.stateWord
                Accessible.ignored: true
            }
        }
        SmallText {
            Layout.fillWidth: true
            text: card.place
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            text: card.hours
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            IconAndText {
                Layout.fillWidth: true
                atStart: true
                iconName: card.isOpen ? "people" : "clock"
                iconSize: Math.round(Theme.base * 1.1)
                text: card.queue
                color: Theme.color.text
                bold: card.isOpen
            }
            Icon {
                name: "forward"
                size: Math.round(Theme.icon * 0.75)
                color: Theme.color.textMuted
            }
        }
    }
}
