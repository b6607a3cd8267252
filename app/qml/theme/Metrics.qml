import QtQuick

// Everything that is measured but is no text: targets, distances, radii, in logical pixels.
QtObject {
    // Smallest side of anything that can be pressed, and of a page's main actions.
    required property int target
    required property int mainTarget
    required property int keypadTarget
    required property int icon
    required property int iconLarge
    required property int margin
    required property int gapSmall
    required property int gap
    required property int gapLarge
    required property int padding
    required property int radiusSmall
    required property int radius
    required property int radiusLarge
    required property int stroke
    // How far the shadow falls of what lies on the page, and of what lies over it.
    required property int liftLow
    required property int liftHigh
}
