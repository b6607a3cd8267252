import QtQuick
import QtQuick.Layouts
import theme

// The bank's mark and name.
RowLayout {
    id: root

    property color ink: Theme.color.brand

    spacing: 8

    Icon {
        name: "elephant"
        size: Math.round(Theme.title * 1.5)
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("小象银行")
        color: root.ink
    }
}
