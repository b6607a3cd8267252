import QtQuick
import viewmodels

// A number as it is typed, with a separator before each three digits: 12,345.67. The separators come and go by themselves;
// the cursor stays behind the same digits, and a key that erases always takes a digit.
Field {
    id: field

    // What the room holds, separators and all.
    required property string typed
    signal edited(text: string)

    text: typed
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextEdited: {
        const now = field.text, cursor = field.cursorPosition
        const shown = separators.shown(field.typed, now, cursor), place = separators.cursor(field.typed, now, cursor)
        field.edited(shown)
        if (field.text !== shown) {
            field.remove(0, field.length)
            field.insert(0, shown)
        }
        field.cursorPosition = place
    }
    Keys.onPressed: event => {
        event.accepted = false
        if (selectedText !== "" || event.modifiers & ~Qt.KeypadModifier)
            return
        if (event.key === Qt.Key_Backspace && text[cursorPosition - 1] === ",")
            cursorPosition -= 1
        else if (event.key === Qt.Key_Delete && text[cursorPosition] === ",")
            cursorPosition += 1
    }

    AmountSeparators {
        id: separators
    }
}
