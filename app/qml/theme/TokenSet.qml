import QtQuick

// One version of the bank.
QtObject {
    required property TypeScale type
    required property Metrics metrics
    required property Motion motion
}
