import QtQuick
import theme

// An amount of money as it is typed, large, behind a yuan sign. Whoever hears the page hears it in words as well.
SeparatedField {
    id: field

    property string words: ""
    readonly property real room: width - 2 * Theme.metrics.padding - 10
    readonly property real shrunk: Math.max(0.4, Math.min(1, room / (yuan.advanceWidth + full.advanceWidth)))

    placeholderText: "0.00"
    hintWords: qsTr("还没有填，0.00元")
    help: words
    // Smaller rather than scrolled: an amount that hides its first digit is another amount.
    font.pixelSize: Math.floor(Theme.headline * shrunk)
    font.bold: true
    leftPadding: Theme.metrics.padding + yuan.advanceWidth * shrunk + 6
    maximumLength: 24

    TextMetrics {
        id: full

        text: field.text + " "
        font.family: Theme.family
        font.pixelSize: Theme.headline
        font.bold: true
    }
    TextMetrics {
        id: yuan

        text: "¥"
        font.family: Theme.family
        font.pixelSize: Theme.headline
        font.bold: true
    }
    AppText {
        x: Theme.metrics.padding
        // As tall as its own words: the amount, and the field with it, may become smaller than they are.
        y: (field.height - height) / 2
        text: "¥"
        font.family: Theme.family
        font.pixelSize: field.font.pixelSize
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
