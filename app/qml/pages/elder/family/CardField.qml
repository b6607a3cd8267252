import QtQuick
import controls
import theme

// A card number as it is typed, all of it in sight: it gives way in size rather than scroll.
Field {
    id: field

    readonly property real room: width - leftPadding - rightPadding - 4

    font.pixelSize: Math.floor(Theme.base * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    maximumLength: 24
    inputMethodHints: Qt.ImhDigitsOnly

    TextMetrics {
        id: full

        text: (field.text === "" ? field.placeholderText : field.text) + " "
        font.family: Theme.family
        font.pixelSize: Theme.base
    }
}
