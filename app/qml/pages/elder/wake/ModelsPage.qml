import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What this machine needs to hear and to speak.
ElderPage {
    id: page

    readonly property ModelsViewModel models: app.models

    title: qsTr("语音模型")
    heading: qsTr("要看哪一个？")
    firstFocus: list.first

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
