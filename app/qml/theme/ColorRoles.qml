import QtQuick

// What a palette must say. A palette that lacks a role does not load.
QtObject {
    // The page, and what lies on it.
    required property color background
    required property color surface
    required property color surfaceSunken
    required property color divider
    required property color outline
    // The edge of a card and how thick it is. Where there are no shadows it alone says where a card ends.
    required property color edge
    required property real edgeWidth
    // The shadow under what lies on the page; transparent where the ground is too dark for one.
    required property color shadow
    // Text on page and surface.
    required property color text
    required property color textMuted
    // What a field suggests while nothing is written in it; no typed text looks like it.
    required property color textHint
    required property color textDisabled
    // The ground of what cannot be pressed now.
    required property color disabled
    // The bank's own colour: main actions. `brand` is its name and mark on the page.
    required property color primary
    required property color primaryPressed
    required property color brand
    required property color primaryText
    required property color primaryTextMuted
    required property color primaryTint
    required property color primaryTintText
    // The one large area of a page: what one has. Its foot is `heroDeep`; `heroTint` lies on it.
    required property color hero
    required property color heroDeep
    required property color heroPressed
    required property color heroEdge
    required property color heroText
    required property color heroTextMuted
    required property color heroTint
    required property color heroTintText
    // The warm second colour: money on its way, the assistant.
    required property color accent
    required property color accentPressed
    required property color accentText
    required property color accentTint
    required property color accentTintText
    // Meaning, always beside words and a sign.
    required property color positive
    required property color positiveTint
    required property color positiveText
    required property color negative
    required property color negativeTint
    required property color negativeText
    // Parts of a chart, each beside its words and its number: no part is known by its colour alone.
    required property color chart1
    required property color chart2
    required property color chart3
    required property color chart4
    required property color chart5
    required property color chart6
    // The two rings of the focus mark: one of them shows on any ground.
    required property color focusOuter
    required property color focusInner
    // Behind a sheet; the desk on which the phone lies; the phone's rim.
    required property color scrim
    required property color desk
    required property color deskDeep
    required property color deskText
    required property color rim
}
