import QtQuick

// What a palette must say. A palette that lacks a role does not load.
QtObject {
    // The page, and what lies on it.
    required property color background
    required property color surface
    required property color surfaceSunken
    required property color divider
    required property color outline
    // Text on page and surface.
    required property color text
    required property color textMuted
    required property color textDisabled
    // The bank's own colour: main actions, hero areas. `brand` is its name and mark on the page.
    required property color primary
    required property color primaryPressed
    required property color brand
    required property color primaryText
    required property color primaryTextMuted
    required property color primaryTint
    required property color primaryTintText
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
