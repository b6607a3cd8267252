import QtQuick

// One version of the bank.
QtObject {
    required property TypeScale type
    required property Metrics metrics
    // The same with the largest targets.
    required property Metrics largeMetrics
    required property Motion motion
    // Whether buttons name the keys that press them.
    required property bool namesKeys
}
