import QtQuick
import QtQuick.Layouts
import theme

// A column that scrolls when it is longer than the page, and keeps what has the focus in sight.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real margin: Theme.metrics.margin
    // Says in words that there is more, and takes the person there.
    property bool guided: false
    readonly property real contentHeight: column.implicitHeight
    readonly property bool overflowing: flick.contentHeight > flick.height + 1
    readonly property Item focused: Window.activeFocusItem
    // Room above and below the column for the focus ring of its first and last item. It lies outside of the page's place, except
    // above the words that there is more.
    readonly property int bleed: 5
    readonly property real below: hint.visible || strip > 0 ? 0 : bleed
    // Height of what is seen of the column.
    readonly property real seen: flick.height - bleed - below
    // Where a person has gone on reading away from the focus, what comes or goes on the page does not take them back.
    property bool away: false
    // What was last shown on purpose: it stays in sight while the page around it takes its place.
    property Item wanted: null

    function present(item: Item) {
        wanted = item
        away = false
        // Once the layout around it has settled: before that, both would be sought where they no longer are.
        Qt.callLater(keepInSight)
    }

    // The part of the column that holds an item, or nothing.
    function part(item: Item): Item {
        let above = item
        while (above && above.parent !== column)
            above = above.parent
        return above
    }

    // Where the column must stand to show an item, as near as may be to `from`.
    function placed(from: real, item: Item): real {
        if (!part(item))
            return from
        // What is higher than the page begins at its upper edge, with no more room than its ring needs.
        const room = item.height > seen - 2 * Theme.metrics.gap ? Theme.metrics.gap - bleed : Theme.metrics.gap
        const top = item.mapToItem(column, 0, 0).y - room
        const bottom = top + item.height + 2 * room
        if (top < from)
            return Math.max(0, top)
        if (bottom > from + seen) {
            const end = Math.max(0, flick.contentHeight - flick.height)
            // Where nothing follows but room, all of it is shown.
            const least = bottom - seen > end - 2 * bleed ? end : bottom - seen
            return uncut(Math.min(Math.max(0, top), least), item)
        }
        return from
    }

    // From `least` on and up to the item, the first place at which nothing is cut at the upper edge: neither a part of the
    // column nor what stands beside the item inside of its part, or at the least no words.
    function uncut(least: real, item: Item): real {
        const top = child => child.mapToItem(column, 0, 0).y
        const last = Math.min(top(item), flick.contentHeight - flick.height)
        const places = column.children.map(child => child.y - Math.max(0, column.spacing - bleed))
        for (let level = item.parent; level !== column; level = level.parent)
            places.push(...level.children.filter(child => child.visible && child.height > 0).map(top))
        const fitting = places.filter(place => place >= least && place <= last)
        if (fitting.length > 0)
            return Math.min(...fitting)
        const under = bleed + Array.from(words(column)).sort((one, other) => top(one) - top(other)).reduce((edge, text) => {
            return top(text) < edge && edge < top(text) + text.height ? top(text) + text.height : edge
        }, least - bleed)
        return under <= last ? under : least
    }

    // All texts in sight inside of an item.
    function words(item: Item): list<Item> {
        const found = []
        for (const child of item.children) {
            if (child instanceof Text && child.visible)
                found.push(child)
            else if (child.visible)
                found.push(...words(child))
        }
        return found
    }

    function showItem(item: Item) {
        flick.contentY = placed(flick.contentY, item)
    }

    function keepInSight() {
        if (away)
            return
        let place = flick.contentY
        if (wanted !== null && wanted.visible)
            place = placed(place, wanted)
        // Where both do not fit, the focus of somebody at the keyboard stays in sight: what was wanted has been said aloud.
        if (focused && Theme.keyboardInUse)
            place = placed(place, focused)
        if (place !== flick.contentY)
            flick.contentY = place
    }

    // Height of what the lower edge would cut off so that nobody can tell what it is, while the page stands at its top: a
    // strip of a button, half a line. It stays away until the person goes on reading.
    property real strip: 0

    function tuck() {
        const edge = root.height - hint.height
        let found = 0
        if (hint.visible && flick.contentY < 1) {
            for (const item of column.children) {
                const seen = edge - item.y
                if (item.visible && seen > 0 && seen < item.height
                        && (seen < Theme.metrics.gapLarge || item.height < 1.5 * Theme.metrics.mainTarget && seen < 0.6 * item.height))
                    found = seen
            }
        }
        strip = found
    }

    function turn(pages: real) {
        away = true
        const most = Math.max(0, flick.contentHeight - flick.height)
        flick.contentY = Math.max(0, Math.min(most, flick.contentY + pages * flick.height))
    }

    onHeightChanged: Qt.callLater(tuck)
    onFocusedChanged: {
        away = false
        wanted = null
        keepInSight()
    }
    Keys.onPressed: event => {
        const turns = new Map([[Qt.Key_PageDown, 0.85], [Qt.Key_PageUp, -0.85], [Qt.Key_Down, 0.2],
                               [Qt.Key_Up, -0.2], [Qt.Key_End, 1e6], [Qt.Key_Home, -1e6]])
        if (root.overflowing && turns.has(event.key)) {
            root.turn(turns.get(event.key))
            event.accepted = true
        }
    }

    // A layout puts its items in place later than it tells its height.
    Connections {
        target: root.wanted

        function onYChanged() {
            Qt.callLater(root.keepInSight)
        }
        function onHeightChanged() {
            Qt.callLater(root.keepInSight)
        }
    }

    Connections {
        target: root.part(root.focused)

        function onYChanged() {
            Qt.callLater(root.keepInSight)
        }
    }

    Flickable {
        id: flick

        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: hint.visible ? hint.top : parent.bottom
            topMargin: -root.bleed
            bottomMargin: root.strip - root.below
        }
        contentWidth: width
        contentHeight: column.height + 2 * root.bleed
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.overflowing
        clip: true
        onMovementStarted: root.away = true
        onContentYChanged: Qt.callLater(root.tuck)
        onContentHeightChanged: {
            Qt.callLater(root.keepInSight)
            Qt.callLater(root.tuck)
        }
        onHeightChanged: root.keepInSight()

        ColumnLayout {
            id: column

            x: root.margin
            y: root.bleed
            width: flick.width - 2 * root.margin
            height: Math.max(implicitHeight, root.seen)
            spacing: Theme.metrics.gap
        }
    }

    Connections {
        target: hint
        function onVisibleChanged() {
            Qt.callLater(root.tuck)
        }
        function onHeightChanged() {
            Qt.callLater(root.tuck)
        }
    }
    AppScrollBar {
        id: bar

        anchors {
            top: flick.top
            bottom: flick.bottom
            topMargin: root.bleed
            bottomMargin: root.below
            right: parent.right
            rightMargin: 1
        }
        orientation: Qt.Vertical
        size: flick.visibleArea.heightRatio
        position: flick.visibleArea.yPosition
        onPositionChanged: {
            if (pressed)
                flick.contentY = position * flick.contentHeight
        }
    }

    MoreHint {
        id: hint

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: root.margin
            rightMargin: root.margin
        }
        view: flick
        needed: root.guided && column.implicitHeight > root.height + 1
        onTurned: screens => root.turn(screens)
    }
}
