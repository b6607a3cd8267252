import QtQuick
import theme
import viewmodels

// Any amount as it is typed, large, behind a yuan sign.
Field {
    id: field

    required property TypedAmount amount
    readonly property real room: width - leftPadding - rightPadding - 4

    placeholderText: "0.00"
    hintWords: qsTr("还没有填，0.00元")
    text: amount.text
    // Smaller rather than scrolled: an amount that hides its first digit is another amount.
    font.pixelSize: Math.floor(Theme.headline * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    font.bold: true
    leftPadding: Theme.metrics.padding + sign.width + 6
    maximumLength: 20
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextEdited: amount.setText(text)

    TextMetrics {
        id: full

        text: field.text + " "
        font.family: Theme.family
        font.pixelSize: Theme.headline
        font.bold: true
    }
    AppText {
        id: sign

        x: Theme.metrics.padding
        height: field.height
        text: "¥"
        font.family: Theme.family
        font.pixelSize: Theme.headline
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
