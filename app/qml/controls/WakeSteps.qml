import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// How readily the wake phrase is heard.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap

    AppText {
        id: heading

        Layout.fillWidth: true
        text: qsTr("叫醒的灵敏度")
        font.bold: true
    }
    Choices {
        Layout.fillWidth: true
        name: heading.text
        model: root.app.settings.wakeSteps
        onChosen: value => root.app.settings.chooseWakeStep(value)
    }
}
