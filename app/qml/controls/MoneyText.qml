import QtQuick
import theme
import viewmodels

// A large amount on one line. It gives way in size before it would be cut, down to the base size and no further.
AppText {
    id: label

    required property MoneyValue money

    text: money.display
    font.pixelSize: Theme.display
    font.bold: true
    wrapMode: Text.NoWrap
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.base
    Accessible.role: Accessible.StaticText
    Accessible.name: money.spoken
}
