import QtQuick
import theme

// A field for digits: large, and smaller rather than scrolled, for a number that hides a digit is another number.
Field {
    id: field

    property real largest: Theme.title
    readonly property real room: width - leftPadding - rightPadding - 4

    font.pixelSize: Math.floor(largest * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    font.bold: true

    TextMetrics {
        id: full

        text: field.text + " "
        font.family: Theme.family
        font.pixelSize: field.largest
        font.bold: true
    }
}
