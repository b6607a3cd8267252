import QtQuick
import theme
import viewmodels

// A list that tells assistive technology its name with its total, takes the arrow keys, and keeps its rows in the tree.
ListView {
    id: view

    required property string name
    readonly property Item focused: Window.activeFocusItem
    readonly property int ringRoom: 5
    // Where a person has gone to is kept.
    property bool moved: false
    // A button above or below the rows that had the focus last. Left alone, Qt would give it back whenever Tab comes to the
    // list, and what stands before it would be passed over.
    property Item held: null

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    // At once, also for what would follow a speed: Qt draws frames without an end for a highlight that is always on its way.
    highlightMoveDuration: 0
    highlightMoveVelocity: -1
    highlightResizeDuration: 0
    highlightResizeVelocity: -1
    currentIndex: 0
    Accessible.role: Accessible.List
    Accessible.name: name
    Accessible.focusable: true

    // Qt 6.12 loses list rows from the accessibility tree; setting `ignored` on each brings them back. It tells them in the
    // order in which they were made: what was made for a place further up has to be put there.
    function keepRows() {
        let last = -Infinity
        let inOrder = true
        for (const child of view.contentItem.children) {
            const row = child as SpokenRow
            if (row)
                row.Accessible.ignored = false
            if (child.visible) {
                inOrder = inOrder && child.y >= last
                last = child.y
            }
        }
        if (!inOrder)
            ReadingOrder.restore(view.contentItem)
    }

    // What has the focus is in sight, a row as well as what stands above or below the rows.
    function showItem(item: Item) {
        let above = item
        while (above && above.parent !== view.contentItem)
            above = above.parent
        if (!above)
            return
        // Where the ends are is an estimate until they are there.
        if (above === view.footerItem) {
            view.positionViewAtEnd()
            view.forceLayout()
            view.contentY = above.y + above.height - view.height
            return
        }
        // A row far away stands where it is only once the view has been brought there.
        if (item === view.currentItem)
            view.positionViewAtIndex(view.currentIndex, ListView.Contain)
        // With room for its focus ring.
        const top = item.mapToItem(view.contentItem, 0, 0).y - view.ringRoom
        const bottom = top + item.height + 2 * view.ringRoom
        const last = Math.max(view.originY, view.originY + view.contentHeight - view.height)
        if (top < view.contentY || item.height > view.height)
            view.contentY = Math.max(view.originY, Math.min(top, last))
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.min(last, bottom - view.height)
    }

    // A larger text moves the rows; whoever is at the keyboard keeps what has the focus.
    function keepInSight() {
        if (!Theme.keyboardInUse || !focused || !within(focused))
            return
        view.forceLayout()
        showItem(focused)
    }

    // So many screens on, or back.
    function turn(screens: real) {
        moved = true
        const last = Math.max(originY, originY + contentHeight + bottomMargin - height)
        contentY = Math.max(originY, Math.min(last, contentY + screens * height))
    }

    function within(item: Item): bool {
        let above = item
        while (above && above !== view)
            above = above.parent
        return above === view
    }

    // The first stop of Tab in what stands above or below the rows.
    function firstStop(item: Item): Item {
        if (!item || !item.visible || !item.enabled)
            return null
        if (item.activeFocusOnTab)
            return item
        for (const child of item.children) {
            const found = firstStop(child)
            if (found)
                return found
        }
        return null
    }

    // From the rows to what stands above them, and from there below: in every round, wherever the focus was before.
    Keys.onTabPressed: event => {
        const next = held ? null : firstStop(headerItem) || firstStop(footerItem)
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason)
        event.accepted = next !== null
    }
    onHeightChanged: Qt.callLater(keepInSight)
    onMovementStarted: moved = true
    onFocusedChanged: {
        if (within(focused))
            held = focused === view || focused === currentItem ? null : focused
        else if (held && currentItem) {
            currentItem.focus = true
            held = null
        }
        moved = moved || Theme.keyboardInUse
        if (focused && Theme.keyboardInUse)
            showItem(focused)
    }
    Component.onCompleted: keepRows()

    // Whatever made, moved or brought back a row: before it is seen, it is in the tree.
    Connections {
        target: view.Window.window

        function onAfterAnimating() {
            view.keepRows()
        }
    }

    Connections {
        target: Theme

        function onBaseChanged() {
            Qt.callLater(view.keepInSight)
        }
    }

    AppScrollBar {
        parent: view.parent
        anchors {
            top: view.top
            bottom: view.bottom
            right: view.right
            rightMargin: 1
        }
        orientation: Qt.Vertical
        size: view.visibleArea.heightRatio
        position: view.visibleArea.yPosition
        onPositionChanged: {
            if (pressed)
                view.contentY = view.originY + position * view.contentHeight
        }
    }
}
