import QtQuick
import theme
import viewmodels

// The amount as it is typed, large, behind a yuan sign.
Field {
    id: field

    // A helper who was let in to look sees none of it.
    readonly property bool secret: true
    required property AppViewModel app
    readonly property real room: width - leftPadding - rightPadding - 4

    name: qsTr("转账金额，元")
    placeholderText: "0.00"
    hintWords: qsTr("还没有填，0.00元")
    text: app.transfer.amountText
    // Smaller rather than scrolled: an amount that hides its first digit is another amount.
    font.pixelSize: Math.floor(Theme.headline * Math.max(0.4, Math.min(1, room / full.advanceWidth)))
    font.bold: true
    leftPadding: Theme.metrics.padding + sign.width + 6
    maximumLength: 20
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextEdited: app.transfer.setAmountText(text)
    onAccepted: app.transfer.prepare()

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
