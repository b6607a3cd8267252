import QtQuick
import QtQuick.Templates as T
import theme
import viewmodels

// A field to write in, with its name. Assistive technology is told of each change of the text.
T.TextField {
    id: field

    required property string name
    // What to write, and what is wrong with it, for those who hear the page; FormField shows both.
    property string help: ""
    property string trouble: ""
    // How the hint is said, where it is not in the name already.
    property string hintWords: placeholderText
    property real radius: Theme.metrics.radius

    // The cursor is put at the beginning before anybody can hear of it. A screen reader that is told where the cursor is before
    // it is told of the focus takes itself to be there already, and never says the field's name.
    cursorPosition: 0
    implicitWidth: 200
    implicitHeight: Math.max(Theme.metrics.mainTarget, contentHeight + topPadding + bottomPadding,
                             hint.visible ? hint.implicitHeight + topPadding + bottomPadding : 0)
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.base
    color: enabled ? Theme.color.text : Theme.color.textDisabled
    placeholderTextColor: Theme.color.textHint
    selectionColor: Theme.color.primary
    selectedTextColor: Theme.color.primaryText
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: [trouble === "" ? help : trouble, length > 0 || name.includes(hintWords) ? "" : hintWords]
                            .filter(part => part !== "").join("，")

    background: Rectangle {
        radius: field.radius
        color: field.enabled ? Theme.color.surface : Theme.color.disabled
        border.width: field.activeFocus || field.trouble !== "" ? 2.5 : 1.5
        border.color: field.trouble !== "" ? Theme.color.negative : field.activeFocus ? Theme.color.primary : Theme.color.outline
    }

    // The hint is drawn inside the field and gives way to what is written.
    AppText {
        id: hint

        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        visible: field.length === 0 && field.preeditText === ""
        text: field.placeholderText
        color: field.placeholderTextColor
        font.pixelSize: field.font.pixelSize
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: field.horizontalAlignment
        Accessible.ignored: true
    }
    TextEvents {
        target: field
        text: field.displayText
    }
    FocusRing {
        around: field
        radius: field.radius
    }
}
