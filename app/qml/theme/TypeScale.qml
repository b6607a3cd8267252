import QtQuick

// Sizes of text in logical pixels before the person's own factor.
QtObject {
    required property int small
    required property int base
    required property int lead
    required property int title
    required property int headline
    required property int display
}
