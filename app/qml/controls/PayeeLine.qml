import QtQuick
import QtQuick.Layouts
import theme

// A person who was chosen. Heard as one sentence.
RowLayout {
    id: root

    required property string called
    required property string detail
    required property string initial

    spacing: Theme.metrics.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("收款人 %1，%2").arg(called).arg(Theme.tailApart(detail))

    Initial {
        character: root.initial
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: root.called
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            text: Theme.phrases(root.detail)
            Accessible.ignored: true
        }
    }
}
