import QtQuick
import QtQuick.Layouts
import theme

// Something that is there: a tick and words.
RowLayout {
    id: root

    required property string text

    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Math.round(Theme.base * 0.1)
        name: "check"
        color: Theme.color.positive
    }
    AppText {
        Layout.fillWidth: true
        text: root.text
        Accessible.ignored: true
    }
}
