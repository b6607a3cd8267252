import QtQuick
import QtQuick.Controls.Basic
import theme
import viewmodels

// Every word on a page. It wraps, grows with the person's text size, and is never cut. Where it takes several lines, they
// break between words and leave no character alone.
Label {
    // Where each of several lines ends, told to Qt as its width.
    property list<real> lineWidths: []
    // Qt asks about each line only where somebody listens; most texts have one line, and it costs them nothing.
    property bool asked: false
    // What the words take on one line.
    readonly property real naturalWidth: implicitWidth

    // After the layout around it has settled. What went out of sight meanwhile may be about to be deleted.
    function balance() {
        if (!visible)
            return
        const several = wrapMode !== Text.NoWrap && (text.length * font.pixelSize > width || text.includes("\n"))
        const best = several ? Lines.widths(text, font, width) : []
        if (best.length === 0 && lineWidths.length === 0)
            return
        lineWidths = best
        if (!asked) {
            asked = true
            lineLaidOut.connect(placeLine)
        }
        forceLayout()
    }

    function placeLine(line: var) {
        if (line.number >= lineWidths.length || lineWidths[line.number] >= line.width)
            return
        const free = line.width - lineWidths[line.number]
        line.width -= free
        line.x = effectiveHorizontalAlignment === Text.AlignHCenter ? free / 2
                 : effectiveHorizontalAlignment === Text.AlignRight ? free : 0
    }

    function balanceSoon() {
        if (lineWidths.length > 0 || wrapMode !== Text.NoWrap && text.length * font.pixelSize > width)
            Qt.callLater(balance)
    }

    onTextChanged: balanceSoon()
    onWidthChanged: balanceSoon()
    onFontChanged: balanceSoon()
    onVisibleChanged: {
        if (visible)
            balanceSoon()
    }
    color: Theme.color.text
    font.family: Theme.family
    font.pixelSize: Theme.base
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    // Joiners hold words together for the eye; a voice would break numbers up at them.
    Accessible.name: text.replace(/[\u200b\u2060]/g, "")
}
