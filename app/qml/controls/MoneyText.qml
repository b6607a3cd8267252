import QtQuick
import theme
import viewmodels

// A large amount on one line. It gives way in size before it would be cut, down to the base size and no further.
AppText {
    id: label

    required property MoneyValue money

    // No binding: one on its own width runs in a circle where a layout is being made around it.
    function fit() {
        font.pixelSize = Math.max(Theme.base, Math.floor(Theme.display * Math.min(1, width / (full.advanceWidth + 2))))
    }

    text: money ? money.display : ""
    font.bold: true
    wrapMode: Text.NoWrap
    onWidthChanged: fit()
    Component.onCompleted: fit()

    TextMetrics {
        id: full

        text: label.text
        font.family: Theme.family
        font.pixelSize: Theme.display
        font.bold: true
        onAdvanceWidthChanged: label.fit()
    }
    Connections {
        target: Theme

        function onBaseChanged() {
            label.fit()
        }
        function onDisplayChanged() {
            label.fit()
        }
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: money ? money.spoken : ""
}
