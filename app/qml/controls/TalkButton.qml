import QtQuick
import theme
import viewmodels

// Push to talk; while the assistant listens or speaks, the same place stops it.
PressControl {
    id: control

    required property AppViewModel app
    // Whether there is room to name the key.
    property bool roomy: true
    readonly property bool stops: app.assistant.canStop

    text: stops ? qsTr("停止") : qsTr("说话")
    target: Theme.metrics.mainTarget
    radius: height / 2
    leftPadding: Theme.metrics.padding + 2
    rightPadding: Theme.metrics.padding + 4
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    Accessible.description: qsTr("快捷键 F2")
    onClicked: {
        if (stops)
            app.assistant.stop()
        else
            app.talk()
    }

    background: Rectangle {
        radius: control.radius
        color: control.dull ? Theme.color.disabled : control.stops ? Theme.color.negative : control.down ? Theme.color.accentPressed : Theme.color.accent
    }
    contentItem: IconAndText {
        iconName: control.stops ? "stop" : "microphone"
        text: control.text
        // F2 listens, and stops listening; it does not silence what is being said.
        key: Theme.namesKeys && control.roomy && control.app.assistant.activity !== "speaking" ? "F2" : ""
        color: control.dull ? Theme.color.textDisabled : control.stops ? Theme.color.negativeText : Theme.color.accentText
        bold: true
        pixelSize: Theme.lead
    }
}
