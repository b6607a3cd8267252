import QtQuick
import QtQuick.Layouts
import theme

// A field with its name above it in sight, what to write in it, and what is wrong with what is written.
ColumnLayout {
    id: root

    required property string name
    property string help: ""
    property string trouble: ""
    property alias field: input
    property alias text: input.text
    signal edited(text: string)
    signal accepted

    spacing: Theme.metrics.gapSmall

    AppText {
        Layout.fillWidth: true
        text: root.name
        font.bold: true
        Accessible.ignored: true
    }
    Field {
        id: input

        Layout.fillWidth: true
        name: root.name
        help: root.help
        trouble: root.trouble
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
    }
    SmallText {
        Layout.fillWidth: true
        visible: text !== "" && root.trouble === ""
        text: root.help
        Accessible.ignored: true
    }
    Notice {
        Layout.fillWidth: true
        text: root.trouble
    }
}
