import QtQuick
import QtQuick.Layouts
import controls
import theme

// A button of the console, with its key in sight. `strong` is the one thing to do next.
PressControl {
    id: control

    property bool strong: false
    property bool on: false
    property string key: ""
    property string iconName: ""
    property string detail: ""
    readonly property color ink: dull ? Theme.color.textDisabled
                                      : strong || on ? Theme.color.primaryText : Theme.color.text
    readonly property color mutedInk: dull ? Theme.color.textDisabled
                                           : strong || on ? Theme.color.primaryText : Theme.color.textMuted

    target: 44
    // As wide as its words and its key beside each other, where there is room for both.
    implicitWidth: Math.max(target, Math.ceil(words.naturalWidth) + 2 + (key === "" ? 0 : keyText.implicitWidth + parts.columnSpacing)
                                    + leftPadding + rightPadding)
    radius: Theme.metrics.radiusSmall
    leftPadding: Theme.metrics.gap
    rightPadding: Theme.metrics.gap
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    Accessible.description: [detail, key].filter(part => part !== "").join("，")

    background: Rectangle {
        radius: control.radius
        color: control.dull ? Theme.color.disabled
                            : control.strong || control.on ? (control.down ? Theme.color.primaryPressed : Theme.color.primary)
                                                           : control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: 1.5
        border.color: control.strong || control.on ? Theme.color.primary : Theme.color.outline
    }
    contentItem: GridLayout {
        id: parts

        readonly property bool beside: words.naturalWidth + keyText.implicitWidth + columnSpacing <= width

        columns: control.key === "" || beside ? 2 : 1
        columnSpacing: Theme.metrics.gap
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                id: words

                Layout.fillWidth: true
                text: control.text
                color: control.ink
                font.bold: true
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                visible: text !== ""
                text: control.detail
                color: control.mutedInk
                Accessible.ignored: true
            }
        }
        SmallText {
            id: keyText

            visible: text !== ""
            text: control.key
            color: control.mutedInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
