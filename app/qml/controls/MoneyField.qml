import QtQuick
import theme

// A sum of money as it is typed, large, behind a yuan sign.
FittingField {
    id: field

    placeholderText: "0.00"
    largest: Theme.headline
    leftPadding: Theme.metrics.padding + sign.width + 6
    maximumLength: 20
    inputMethodHints: Qt.ImhFormattedNumbersOnly

    AppText {
        id: sign

        x: Theme.metrics.padding
        height: field.height
        text: "¥"
        font.pixelSize: Theme.headline
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
