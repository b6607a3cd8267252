import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Above every page while somebody sees the screen: who, what they say, and the end in one touch.
Item {
    id: root

    required property AppViewModel app

    visible: app.guidance.open
    implicitHeight: visible ? bar.implicitHeight : 0

    Rectangle {
        id: bar

        width: root.width
        implicitHeight: row.implicitHeight + 2 * Theme.metrics.gapSmall
        color: Theme.color.accentTint

        GridLayout {
            id: row

            readonly property bool beside: words.visible && words.implicitWidth + stop.implicitWidth + columnSpacing <= width

            x: Theme.metrics.margin / 2
            y: Theme.metrics.gapSmall
            width: root.width - Theme.metrics.margin
            columns: beside ? 2 : 1
            columnSpacing: Theme.metrics.gapSmall
            rowSpacing: Theme.metrics.gapSmall / 2

            AppText {
                id: words

                Layout.fillWidth: true
                Layout.leftMargin: Theme.metrics.gapSmall
                // What the helper says names them too; at large sizes the page needs the room.
                visible: root.app.guidance.sentence === ""
                text: qsTr("%1正在看您的屏幕").arg(root.app.guidance.helper)
                color: Theme.color.accentTintText
                font.bold: true
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            ActionButton {
                id: stop

                Layout.fillWidth: !row.beside
                kind: ActionButton.Secondary
                text: qsTr("结束辅导")
                onClicked: root.app.guidance.end()
            }
            AppText {
                Layout.fillWidth: true
                Layout.columnSpan: row.columns
                Layout.leftMargin: Theme.metrics.gapSmall
                visible: text !== ""
                text: root.app.guidance.sentence === "" ? "" : qsTr("%1说：%2").arg(root.app.guidance.helper).arg(root.app.guidance.sentence)
                color: Theme.color.accentTintText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
