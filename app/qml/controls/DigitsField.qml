import QtQuick
import theme

// A long number as it is typed: smaller or on several lines rather than scrolled, for a number that hides its first digits cannot be
// checked; a card's number in groups of four, and behind a measure its unit.
Field {
    id: field

    property real largest: Theme.base
    property bool grouped: false
    property string unit: ""
    // What a field that is grouped shows: in its groups where they leave it large enough to read, else without gaps.
    property string number: ""
    // It becomes no smaller than what is said beside the main thing; in groups it goes on below.
    readonly property bool lined: grouped && bare.advanceWidth * Theme.small / largest + 2 * Theme.metrics.padding + 4 > width
    readonly property bool roomForGroups: lined || groups.advanceWidth * Theme.small / largest + 2 * Theme.metrics.padding + 4 <= width
    readonly property real room: width - leftPadding - rightPadding - 4
    // As `textEdited`, for a number whose owner puts it into groups.
    signal numberEdited(text: string)

    function inGroups(written: string): string {
        return written.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ")
    }

    leftPadding: Theme.metrics.padding
    rightPadding: leftPadding + (unit === "" ? 0 : sign.width + 6)
    wrapMode: lined ? TextInput.Wrap : TextInput.NoWrap
    font.pixelSize: lined ? largest : Math.floor(largest * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    inputMethodHints: Qt.ImhDigitsOnly
    onTextEdited: {
        const typed = text.slice(0, cursorPosition)
        const before = roomForGroups ? inGroups(typed) : typed
        numberEdited(text)
        // The cursor stays behind the digit that it was behind.
        if (grouped)
            cursorPosition = Math.min(text.length, before.length)
    }

    Binding {
        field.text: field.roomForGroups ? field.number : field.number.replace(/\s/g, "")
        when: field.grouped
    }
    TextMetrics {
        id: groups

        text: field.number + " "
        font.family: Theme.family
        font.pixelSize: field.largest
        font.bold: field.font.bold
    }
    TextMetrics {
        id: bare

        text: field.number.replace(/\s/g, "") + " "
        font.family: Theme.family
        font.pixelSize: field.largest
        font.bold: field.font.bold
    }
    TextMetrics {
        id: full

        text: field.text + " "
        font.family: Theme.family
        font.pixelSize: field.largest
        font.bold: field.font.bold
    }
    AppText {
        id: sign

        anchors.right: field.right
        anchors.rightMargin: Theme.metrics.padding
        height: field.height
        visible: field.unit !== ""
        text: field.unit
        font.pixelSize: field.largest
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
