import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One model: is it here, and what can be done with it.
ElderPage {
    id: page

    readonly property ModelsViewModel models: app.models

    title: qsTr("语音模型")
    heading: models.name
    firstFocus: body.first

    ModelBody {
        id: body

        Layout.fillWidth: true
        owner: page
    }
    FactList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        model: page.models.facts
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
