import QtQuick
import controls
import theme
import viewmodels

// What is being heard, while it is being heard; or what the assistant puts in while it goes on speaking.
Item {
    id: root

    required property AssistantViewModel assistant
    readonly property bool heard: assistant.earOpen && assistant.caption !== ""
    readonly property string text: heard ? qsTr("%1…").arg(assistant.caption)
                                         : assistant.earOpen ? qsTr("请说，我在听") : assistant.aside

    visible: text !== ""
    implicitHeight: bubble.height
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Rectangle {
        id: bubble

        x: root.heard !== LayoutMirroring.enabled ? root.width - width : 0
        width: Math.min(Math.ceil(words.implicitWidth) + 2 * Theme.metrics.padding,
                        root.width - Lines.inset(words.text, words.font, root.width - 2 * Theme.metrics.padding))
        height: words.implicitHeight + 2 * Theme.metrics.gapSmall
        radius: Theme.metrics.radius
        color: root.heard ? Theme.color.primaryTint : Theme.color.accentTint
        border.width: root.heard ? 2 : Theme.color.edgeWidth > 1 ? Theme.color.edgeWidth : 0
        border.color: root.heard ? Theme.color.primary : Theme.color.edge

        AppText {
            id: words

            x: Theme.metrics.padding
            y: Theme.metrics.gapSmall
            width: bubble.width - 2 * Theme.metrics.padding
            text: root.text
            color: root.heard ? Theme.color.primaryTintText : Theme.color.accentTintText
            font.bold: true
            Accessible.ignored: true
        }
    }
}
