pragma ComponentBehavior: Bound

import QtQuick
import controls
import theme
import viewmodels

// What was said so far, the newest line at the bottom, where the next one will come. One stop for Tab; the arrow keys
// go from line to line. A conversation is short, so that all of its lines exist and its height is known.
FocusScope {
    id: root

    required property AssistantViewModel assistant
    property int current: 0
    readonly property Item focused: Window.activeFocusItem

    function step(by: int) {
        current = Math.max(0, Math.min(rows.count - 1, current + by))
        const row = rows.itemAt(current)
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason)
    }

    function showItem(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y
        const last = Math.max(0, flick.contentHeight - flick.height)
        if (top < flick.contentY || item.height > flick.height)
            flick.contentY = Math.min(top, last)
        else if (top + item.height > flick.contentY + flick.height)
            flick.contentY = top + item.height - flick.height
    }

    function showEnd() {
        flick.contentY = Math.max(0, flick.contentHeight - flick.height)
    }

    activeFocusOnTab: rows.count > 0
    Accessible.role: Accessible.List
    Accessible.name: assistant.listName
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    onFocusedChanged: {
        if (root.activeFocus && focused && focused !== root && Theme.keyboardInUse)
            showItem(focused)
    }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, column.height)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true
        onContentHeightChanged: root.showEnd()
        onHeightChanged: root.showEnd()

        Column {
            id: column

            y: flick.contentHeight - height
            width: flick.width
            spacing: Theme.metrics.gap

            HealthNotices {
                width: parent.width
                assistant: root.assistant
            }
            Repeater {
                id: rows

                model: root.assistant.lines
                onCountChanged: root.current = Math.max(0, count - 1)

                delegate: Bubble {
                    required property int index

                    width: column.width
                    focus: index === root.current
                }
            }
        }
    }
    AppScrollBar {
        anchors {
            top: flick.top
            bottom: flick.bottom
            right: parent.right
        }
        orientation: Qt.Vertical
        size: flick.visibleArea.heightRatio
        position: flick.visibleArea.yPosition
        onPositionChanged: {
            if (pressed)
                flick.contentY = position * flick.contentHeight
        }
    }
}
