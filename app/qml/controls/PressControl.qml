import QtQuick
import QtQuick.Templates as T
import theme

// What everything that can be pressed has in common: role, press action, Space and Return, the smallest target, the
// focus ring. What it looks like is decided by those that build on it.
T.Button {
    id: control

    property real radius: Theme.metrics.radius
    // Whether the focus ring stays within its edge: at the edge of a page there is no room around it.
    property bool ringInside: false

    // Smallest height; what is in it may need more.
    property real target: Theme.metrics.target

    // Whether it is drawn as out of use.
    readonly property bool dull: !enabled && !Theme.touring

    implicitWidth: Math.max(Theme.metrics.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.family
    font.pixelSize: Theme.base

    // A key held down must not press the next page's button.
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            control.click()
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            control.click()
    }
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.click()

    HoverHandler {
        cursorShape: control.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    FocusRing {
        around: control
        radius: control.radius
        inside: control.ringInside
    }
}
