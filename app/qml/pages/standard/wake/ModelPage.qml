import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One model: what it is good for, whether it is here, and what can be done with it.
StandardPage {
    id: page

    readonly property ModelsViewModel models: app.models

    title: models.name
    firstFocus: body.first

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        FactList {
            Layout.fillWidth: true
            model: page.models.facts
        }
    }
    ModelBody {
        id: body

        Layout.fillWidth: true
        owner: page
    }
    SmallText {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.models.source
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
