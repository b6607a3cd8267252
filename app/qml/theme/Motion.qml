import QtQuick

// Lengths of movements in milliseconds; nothing moves where they are zero.
QtObject {
    required property int pageMs
    required property int sheetMs
    required property int pulseMs
}
