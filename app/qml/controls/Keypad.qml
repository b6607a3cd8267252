import QtQuick
import QtQuick.Layouts
import theme

// Digits to press. `extra` is the key at the bottom left: a point for amounts, nothing for a PIN.
GridLayout {
    id: root

    property string extra: ""
    property string extraName: ""
    signal pressed(key: string)
    signal erased

    columns: 3
    columnSpacing: Theme.metrics.gapSmall
    rowSpacing: Theme.metrics.gapSmall
    uniformCellWidths: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("数字键盘")

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", root.extra, "0", "erase"]

        delegate: PressControl {
            id: key

            required property string modelData
            readonly property bool erases: modelData === "erase"

            Layout.fillWidth: true
            target: Theme.metrics.keypadTarget
            opacity: modelData === "" ? 0 : 1
            enabled: root.enabled && modelData !== ""
            text: erases ? qsTr("退格") : modelData === root.extra ? root.extraName : modelData
            topPadding: 2
            bottomPadding: 2
            Accessible.ignored: modelData === ""
            onClicked: {
                if (erases)
                    root.erased()
                else
                    root.pressed(modelData)
            }

            background: Rectangle {
                radius: key.radius
                color: key.down ? Theme.color.primaryTint : Theme.color.surface
                border.width: 1
                border.color: Theme.color.divider
            }
            contentItem: Item {
                implicitHeight: Theme.headline

                Icon {
                    anchors.centerIn: parent
                    visible: key.erases
                    name: "backspace"
                    size: Theme.iconLarge
                }
                AppText {
                    anchors.centerIn: parent
                    visible: !key.erases
                    text: key.modelData
                    font.pixelSize: Theme.headline
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
