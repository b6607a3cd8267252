import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// How readily the wake phrase is heard.
ColumnLayout {
    id: root

    required property AppViewModel app
    // Whether the question stands above the choices; else the page asks it.
    property bool asks: true
    property alias firstButton: steps.firstButton

    spacing: Theme.metrics.gap

    AppText {
        id: heading

        Layout.fillWidth: true
        visible: root.asks
        text: qsTr("多容易叫醒它？")
        font.bold: true
    }
    Choices {
        id: steps

        Layout.fillWidth: true
        name: heading.text
        model: root.app.settings.wakeSteps
        onChosen: value => root.app.settings.chooseWakeStep(value)
    }
    SmallText {
        Layout.fillWidth: true
        text: root.app.settings.wakeStepHint
        color: Theme.color.textMuted
    }
}
