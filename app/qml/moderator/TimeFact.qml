import QtQuick
import QtQuick.Layouts
import controls
import theme

// A time under its name, in digits that do not dance. Near its limit it says so in a word as well.
ColumnLayout {
    id: root

    required property string name
    required property string value
    property bool near: false

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: near ? qsTr("%1：%2，快到时限").arg(name).arg(value) : qsTr("%1：%2").arg(name).arg(value)

    SmallText {
        text: root.near ? qsTr("%1（快到了）").arg(root.name) : root.name
        color: root.near ? Theme.color.negative : Theme.color.textMuted
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    AppText {
        text: root.value
        color: root.near ? Theme.color.negative : Theme.color.text
        font.pixelSize: Theme.title
        font.bold: true
        font.features: { "tnum": 1 }
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
