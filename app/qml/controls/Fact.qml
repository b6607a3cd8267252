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
    readonly property bool stacked: nameText.implicitWidth + valueText.implicitWidth + Theme.metrics.gap > width

    Layout.fillWidth: true
    implicitWidth: nameText.implicitWidth + valueText.implicitWidth + Theme.metrics.gap
    implicitHeight: stacked ? nameText.implicitHeight + valueText.implicitHeight
                            : Math.max(nameText.implicitHeight, valueText.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1：%2").arg(name).arg(spokenValue)

    AppText {
        id: nameText

        width: root.stacked ? root.width - Lines.inset(text, font, root.width) : Math.ceil(implicitWidth)
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
        width: root.stacked ? root.width - Lines.inset(text, font, root.width) : Math.ceil(implicitWidth)
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        text: root.value
        color: root.ink
        font.bold: root.strong
        Accessible.ignored: true
    }
}
