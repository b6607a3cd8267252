pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// A sign and words side by side, in the middle or at the start; the words wrap when there is no room.
Item {
    id: root

    property string iconName: ""
    property string text: ""
    property color color: Theme.color.text
    property bool bold: false
    property real pixelSize: Theme.base
    property real iconSize: Theme.icon
    property bool atStart: false
    // The key that does the same.
    property string key: ""
    readonly property real taken: (iconName === "" ? 0 : iconSize + row.spacing)
                                  + (key === "" ? 0 : Math.ceil(keyPlace.implicitWidth) + row.spacing)

    implicitWidth: Math.ceil(label.implicitWidth) + taken
    implicitHeight: Math.max(label.implicitHeight, iconName === "" ? 0 : iconSize)

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: !root.atStart ? (root.width - width) / 2 : LayoutMirroring.enabled ? root.width - width : 0
        spacing: Theme.metrics.gapSmall

        Loader {
            active: root.iconName !== ""
            visible: active
            // At the start of several lines it stands by the first one.
            y: root.atStart && label.lineCount > 1 ? Math.max(0, (label.height / label.lineCount - height) / 2)
                                                   : (Math.max(label.height, height) - height) / 2
            sourceComponent: Icon {
                name: root.iconName
                color: root.color
                size: root.iconSize
            }
        }
        AppText {
            id: label

            readonly property real room: root.width - root.taken

            width: words.advanceWidth + 1 <= room ? Math.ceil(words.advanceWidth) + 1 : room > 0 ? room - Lines.inset(text, font, room) : 0
            // Where the type grows before the room does, Qt keeps the lines of the narrow room.
            onWidthChanged: Qt.callLater(forceLayout)
            text: root.text
            color: root.color
            font.bold: root.bold
            font.pixelSize: root.pixelSize
            horizontalAlignment: root.atStart ? Text.AlignLeft : Text.AlignHCenter
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true

            TextMetrics {
                id: words

                text: label.text
                font: label.font
            }
        }
        Loader {
            id: keyPlace

            active: root.key !== ""
            visible: active
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: AppText {
                text: root.key
                color: root.color
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
