import QtQuick
import QtQuick.Layouts
import theme

// A question or a short choice over the page. It comes from below, takes the focus and keeps it; Esc and a touch beside it
// put it away. It belongs to a page and goes with it.
FocusScope {
    id: sheet

    required property Page page
    required property string title
    property Item firstFocus: null
    default property alias content: column.data
    readonly property bool up: host !== null && host.current === sheet
    readonly property SheetHost host: page.sheetHost
    // Put away without an answer.
    signal dismissed

    function open() {
        page.rememberFocus()
        if (host)
            host.show(sheet)
        const place = firstFocus || sheet
        place.forceActiveFocus(Qt.OtherFocusReason)
    }

    function close() {
        if (host)
            host.hide(sheet)
    }

    parent: host
    anchors.fill: parent
    visible: up
    enabled: up
    onDismissed: close()
    Component.onDestruction: close()
    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim

        TapHandler {
            onTapped: sheet.dismissed()
        }
    }
    Rectangle {
        id: ground

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            bottomMargin: -radius
        }
        height: Math.min(scroller.contentHeight + 2 * Theme.metrics.gapLarge, sheet.height - 44) + radius
        radius: Theme.metrics.radiusLarge
        color: Theme.color.background
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.edge

        TapHandler {}
        Scroller {
            id: scroller

            anchors {
                fill: parent
                topMargin: Theme.metrics.gapLarge
                bottomMargin: Theme.metrics.gapLarge + ground.radius
            }

            ColumnLayout {
                id: column

                Layout.fillWidth: true
                spacing: Theme.metrics.gap
            }
        }
    }
}
