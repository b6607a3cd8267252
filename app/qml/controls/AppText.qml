import QtQuick
import QtQuick.Controls.Basic
import theme
import viewmodels

// Every word on a page. It wraps, grows with the person's text size, and is never cut. Where it takes several lines, they
// break between words and leave no character alone.
Label {
    // Where the width follows from the words themselves, they are not asked for a better one.
    property bool balanced: true
    property int inset: 0
    // What the words take on one line, without the edge that they leave free for better lines.
    readonly property real naturalWidth: implicitWidth - inset

    function wraps(): bool {
        return balanced && wrapMode !== Text.NoWrap && text.length * font.pixelSize > width
    }

    // After the layout around it has settled: a free edge is a part of what the text asks for. What went out of sight meanwhile
    // may be about to be deleted.
    function balance() {
        if (visible)
            inset = wraps() ? Lines.inset(text, font, width) : 0
    }

    function balanceSoon() {
        if (inset > 0 || wraps())
            Qt.callLater(balance)
    }

    onTextChanged: balanceSoon()
    onWidthChanged: balanceSoon()
    onFontChanged: balanceSoon()
    onVisibleChanged: {
        if (visible)
            balanceSoon()
    }
    leftPadding: effectiveHorizontalAlignment === Text.AlignHCenter ? inset / 2
                 : effectiveHorizontalAlignment === Text.AlignRight ? inset : 0
    rightPadding: effectiveHorizontalAlignment === Text.AlignHCenter ? inset / 2
                  : effectiveHorizontalAlignment === Text.AlignRight ? 0 : inset
    color: Theme.color.text
    font.family: Theme.family
    font.pixelSize: Theme.base
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
