pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

// Digits to press. For an amount the last row is a point, 0 and erase, for a number nothing, 0 and erase; for a PIN it is erase,
// 0 and the key that sends.
GridLayout {
    id: root

    // A helper who was let in to look sees none of it.
    readonly property bool secret: true
    property string extra: ""
    property string extraName: ""
    property string submitText: ""
    signal pressed(key: string)
    signal erased
    signal submitted

    // The digits stand as on every phone, whichever way the words run.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    columnSpacing: Theme.metrics.gapSmall
    rowSpacing: Theme.metrics.gapSmall
    uniformCellWidths: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("数字键盘")

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"].concat(
                   root.submitText === "" ? [root.extra, "0", "erase"] : ["erase", "0", "submit"])

        delegate: PressControl {
            id: key

            required property int index
            required property string modelData
            readonly property bool erases: modelData === "erase"
            readonly property bool submits: modelData === "submit"
            readonly property color fill: submits ? Theme.color.primary : Theme.color.surface
            readonly property color pressedFill: submits ? Theme.color.primaryPressed : Theme.color.primaryTint

            // Where there is no key, its place stays empty and the others stay where they are.
            visible: modelData !== ""
            Layout.row: Math.floor(index / 3)
            Layout.column: index % 3
            Layout.fillWidth: true
            Layout.fillHeight: true
            target: Theme.metrics.keypadTarget
            text: erases ? qsTr("退格") : submits ? root.submitText : modelData === root.extra ? root.extraName : modelData
            topPadding: 2
            bottomPadding: 2
            leftPadding: 2
            rightPadding: 2
            onClicked: {
                if (erases)
                    root.erased()
                else if (submits)
                    root.submitted()
                else
                    root.pressed(modelData)
            }

            background: Rectangle {
                radius: key.radius
                color: !key.enabled ? Theme.color.disabled : key.down ? key.pressedFill : key.fill
                border.width: key.submits ? 0 : Theme.color.edgeWidth
                border.color: Theme.color.divider
            }
            contentItem: Item {
                implicitHeight: key.erases ? Theme.iconLarge : label.implicitHeight

                Icon {
                    anchors.centerIn: parent
                    visible: key.erases
                    name: "backspace"
                    color: key.enabled ? Theme.color.text : Theme.color.textDisabled
                    size: Theme.iconLarge
                }
                AppText {
                    id: label

                    anchors.centerIn: parent
                    width: parent.width
                    visible: !key.erases
                    text: key.submits ? root.submitText : key.modelData
                    color: !key.enabled ? Theme.color.textDisabled : key.submits ? Theme.color.primaryText : Theme.color.text
                    font.pixelSize: key.submits ? Theme.base : Theme.headline
                    font.bold: key.submits
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
