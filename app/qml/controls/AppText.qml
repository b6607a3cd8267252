import QtQuick
import QtQuick.Controls.Basic
import theme

// Every word on a page. It wraps, grows with the person's text size, and is never cut.
Label {
    color: Theme.color.text
    font.family: Theme.family
    font.pixelSize: Theme.base
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
