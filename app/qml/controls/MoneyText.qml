import QtQuick
import theme
import viewmodels

// A large amount on one line. It gives way in size before it would be cut, down to the base size and no further.
AppText {
    id: label

    required property MoneyValue money

    text: money ? money.display : ""
    font.pixelSize: Math.max(Theme.base, Math.floor(Theme.display * Math.min(1, width / (full.advanceWidth + 2))))
    font.bold: true
    wrapMode: Text.NoWrap
    TextMetrics {
        id: full

        text: label.text
        font.family: Theme.family
        font.pixelSize: Theme.display
        font.bold: true
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: money ? money.spoken : ""
}
