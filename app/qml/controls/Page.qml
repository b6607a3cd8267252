import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// One page: a header, a body, and the place where the focus goes when the page comes up.
FocusScope {
    id: page

    required property AppViewModel app
    required property string title
    // Where a person starts; pages set it to their first question or first action.
    property Item firstFocus: null
    property Item lastFocus: null
    // Its place in the bar below the first pages, where it has one: the bar is shown there instead of the assistant's.
    property string tab: ""
    // Where its sheets come up.
    property SheetHost sheetHost: null
    property alias header: headerPlace.data
    default property alias content: body.data

    function takeFocus() {
        const place = lastFocus && lastFocus.visible && lastFocus.enabled ? lastFocus : firstFocus
        if (place)
            place.forceActiveFocus(Qt.OtherFocusReason)
        else
            page.forceActiveFocus(Qt.OtherFocusReason)
    }

    function rememberFocus() {
        lastFocus = Window.activeFocusItem
    }

    // Where the bank answers after the page has come up, the focus goes on when there is a place for it; it never stays
    // on what the answer took away.
    onFirstFocusChanged: Qt.callLater(goOn)

    function goOn() {
        const now = Window.activeFocusItem
        if (page.visible && page.enabled && firstFocus && (now === page || (now !== null && !now.visible)))
            takeFocus()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Item {
            id: headerPlace

            // Above the body, which reaches under it by the width of a focus ring.
            z: 1
            Layout.fillWidth: true
            implicitHeight: childrenRect.height
        }
        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
