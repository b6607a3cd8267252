import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Which weights there are, and which of them are on this machine.
StandardPage {
    id: page

    readonly property ModelsViewModel models: app.models

    title: qsTr("语音模型")
    firstFocus: list.first

    SmallText {
        Layout.fillWidth: true
        text: qsTr("听和说用的文件。每个文件都按校验值核对，错一个字节也不用。")
        color: Theme.color.textMuted
    }
    ModelList {
        id: list

        Layout.fillWidth: true
        model: page.models.rows
        onChosen: value => page.models.open(value)
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
