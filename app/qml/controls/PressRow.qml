import QtQuick

// A row of a SpokenList that leads somewhere: pressed with a finger, Space, Return, or by assistive technology.
SpokenRow {
    id: row

    signal pressed

    Accessible.onPressAction: pressed()
    Keys.onPressed: event => {
        const presses = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)
        if (presses && !event.isAutoRepeat)
            row.pressed()
        event.accepted = presses
    }

    TapHandler {
        onTapped: row.pressed()
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
