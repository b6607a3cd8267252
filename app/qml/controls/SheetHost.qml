import QtQuick

// The place over page and assistant's bar where a sheet comes up. The window has one; while a sheet is up, nothing behind it
// can be reached.
FocusScope {
    id: host

    property Sheet current: null
    readonly property bool open: current !== null
    signal closed

    visible: open
    enabled: open

    function show(sheet: Sheet) {
        current = sheet
    }

    function hide(sheet: Sheet) {
        if (current !== sheet)
            return
        current = null
        closed()
    }

    // What Esc does, and what a change of the page behind does.
    function dismiss() {
        if (current)
            current.dismissed()
    }
}
