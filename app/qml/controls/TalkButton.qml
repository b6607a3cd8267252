import QtQuick
import theme
import viewmodels

// Push to talk; while the assistant listens or speaks, the same place stops it.
PressControl {
    id: control

    required property AppViewModel app
    // Whether there is room to name the key, and for the sign: the word comes first.
    property bool roomy: true
    property bool pictured: true
    readonly property bool keyed: Theme.namesKeys && app.assistant.activity !== "speaking"
    // What it takes with its word alone, with its sign, and with the key as well.
    readonly property real wordWidth: Math.max(Theme.metrics.target, Math.ceil(word.advanceWidth) + leftPadding + rightPadding)
    readonly property real signWidth: wordWidth + Theme.icon + Theme.metrics.gapSmall
    readonly property real fullWidth: signWidth + (keyed ? Math.ceil(keyWord.advanceWidth) + Theme.metrics.gapSmall : 0)
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

    TextMetrics {
        id: word

        text: control.text
        font.family: Theme.family
        font.pixelSize: Theme.lead
        font.bold: true
    }
    TextMetrics {
        id: keyWord

        text: "F2"
        font.family: Theme.family
        font.pixelSize: Theme.lead
    }

    background: Rectangle {
        radius: control.radius
        color: control.dull ? Theme.color.disabled : control.stops ? Theme.color.negative : control.down ? Theme.color.accentPressed : Theme.color.accent
    }
    contentItem: IconAndText {
        iconName: !control.pictured ? "" : control.stops ? "stop" : "microphone"
        text: control.text
        // F2 listens, and stops listening; it does not silence what is being said.
        key: control.keyed && control.roomy ? "F2" : ""
        color: control.dull ? Theme.color.textDisabled : control.stops ? Theme.color.negativeText : Theme.color.accentText
        bold: true
        pixelSize: Theme.lead
    }
}
