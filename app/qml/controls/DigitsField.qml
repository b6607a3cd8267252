import QtQuick
import theme

// A long number as it is typed: smaller rather than scrolled, for a number that hides its first digits cannot be checked.
Field {
    id: field

    property real largest: Theme.base
    readonly property real room: width - leftPadding - rightPadding - 4
    // It moves towards its edges before it becomes smaller.
    readonly property bool long: full.advanceWidth + 2 * Theme.metrics.padding + 4 > width

    leftPadding: long ? Theme.metrics.gapSmall : Theme.metrics.padding
    rightPadding: leftPadding
    font.pixelSize: Math.floor(largest * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    inputMethodHints: Qt.ImhDigitsOnly

    TextMetrics {
        id: full

        text: field.text + " "
        font.family: Theme.family
        font.pixelSize: field.largest
        font.bold: field.font.bold
    }
}
