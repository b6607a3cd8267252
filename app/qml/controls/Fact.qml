import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A name and a value: beside each other where both fit, else one above the other. Heard as one.
Item {
    id: root

    required property string name
    required property string value
    property string spokenValue: value
    property bool strong: false
    property color ink: Theme.color.text
    property color mutedInk: Theme.color.textMuted
    // What each takes on one line; measured apart, for a text that is set in several lines asks for what they make.
    readonly property real nameWidth: Math.ceil(nameMetrics.advanceWidth) + 1
    readonly property real valueWidth: Math.ceil(valueMetrics.advanceWidth) + 1
    // As long as it has no width yet, nothing is stacked.
    readonly property bool stacked: width > 0 && nameWidth + valueWidth + Theme.metrics.gap > width

    Layout.fillWidth: true
    implicitWidth: nameWidth + valueWidth + Theme.metrics.gap
    implicitHeight: stacked ? nameText.implicitHeight + valueText.implicitHeight
                            : Math.max(nameText.implicitHeight, valueText.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1：%2").arg(name).arg(spokenValue)

    TextMetrics {
        id: nameMetrics

        text: root.name
        font: nameText.font
    }
    TextMetrics {
        id: valueMetrics

        text: root.value
        font: valueText.font
    }
    AppText {
        id: nameText

        width: root.stacked ? root.width - Lines.inset(text, font, root.width) : root.nameWidth
        text: root.name
        color: root.mutedInk
        anchors.left: root.left
        y: root.stacked ? 0 : (root.height - height) / 2
        Accessible.ignored: true
    }
    AppText {
        id: valueText

        anchors.right: root.right
        anchors.rightMargin: root.stacked ? root.width - width : 0
        y: root.stacked ? nameText.height : (root.height - height) / 2
        width: root.stacked ? root.width - Lines.inset(text, font, root.width) : root.valueWidth
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        text: root.value
        color: root.ink
        font.bold: root.strong
        Accessible.ignored: true
    }
}
