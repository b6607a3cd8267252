import QtQuick
import theme
import viewmodels

// The amount as it is typed, large, behind a yuan sign.
Field {
    id: field

    required property AppViewModel app

    name: qsTr("转账金额，元")
    placeholderText: "0.00"
    text: app.transfer.amountText
    font.pixelSize: Theme.headline
    font.bold: true
    leftPadding: Theme.metrics.padding + sign.width + 6
    maximumLength: 20
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextEdited: app.transfer.setAmountText(text)
    onAccepted: app.transfer.prepare()

    AppText {
        id: sign

        x: Theme.metrics.padding
        height: field.height
        text: "¥"
        font: field.font
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
