import QtQuick
import QtQuick.Templates as T
import theme
import viewmodels

// A box to write several lines in, with its name. Tab leaves it. Assistive technology is told of each change of the text.
T.TextArea {
    id: box

    required property string name
    property real radius: Theme.metrics.radius
    property int longest: 500

    implicitWidth: 200
    implicitHeight: Math.max(3 * Theme.metrics.target, contentHeight + topPadding + bottomPadding,
                             hint.visible ? hint.implicitHeight + topPadding + bottomPadding : 0)
    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gap
    bottomPadding: Theme.metrics.gap
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.base
    color: Theme.color.text
    selectionColor: Theme.color.primary
    selectedTextColor: Theme.color.primaryText
    selectByMouse: true
    activeFocusOnTab: true
    onTextChanged: {
        if (length > longest)
            remove(longest, length)
    }
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: length > 0 || name.includes(placeholderText) ? "" : placeholderText
    Accessible.multiLine: true

    background: Rectangle {
        radius: box.radius
        color: Theme.color.surface
        border.width: box.activeFocus ? 2 : 1.5
        border.color: box.activeFocus ? Theme.color.primary : Theme.color.outline
    }

    AppText {
        id: hint

        x: box.leftPadding
        y: box.topPadding
        width: box.width - box.leftPadding - box.rightPadding
        visible: box.length === 0 && box.preeditText === ""
        text: box.placeholderText
        color: Theme.color.textHint
        Accessible.ignored: true
    }
    TextEvents {
        target: box
        text: box.text
    }
    FocusRing {
        around: box
        radius: box.radius
    }
}
