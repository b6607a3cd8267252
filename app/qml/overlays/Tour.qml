import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One place of the page in a ring, an arrow to it, and a sentence. It waits for the person; the page behind waits too.
FocusScope {
    id: root

    required property AppViewModel app
    // Where places are looked for.
    required property Item within
    readonly property TourViewModel tour: app.tour
    readonly property bool open: tour.open
    property Item shown: null
    property rect place: Qt.rect(0, 0, 0, 0)
    readonly property bool placed: place.width > 0
    // On the side of the place that has more room.
    readonly property bool above: place.y > height - place.y - place.height
    // What the card and the arrow would like to have beside the place.
    readonly property real wanted: column.implicitHeight + arrow.height + 5 * Theme.metrics.gap
    // Where it would take the room of the words, the ring has to do without its arrow.
    readonly property real free: above ? place.y : height - place.y - place.height
    readonly property bool pointed: free >= wanted
    readonly property real edge: pointed ? arrow.height + Theme.metrics.gap + 8 : Theme.metrics.gap
    // The page that was moved to make room, and where it stood.
    property Flickable moved: null
    property real stood: 0
    signal closed

    function find(item: Item, name: string): Item {
        if (!item.visible)
            return null
        if (item.objectName === name)
            return item
        for (const child of item.children) {
            const found = root.find(child, name)
            if (found)
                return found
        }
        return null
    }

    function pageOf(item: Item): Flickable {
        for (let around = item; around; around = around.parent) {
            const page = around as Flickable
            if (page)
                return page
        }
        return null
    }

    // Where the card finds room on neither side of the place, the page moves the place to its top.
    function makeRoom() {
        if (!placed || pointed)
            return
        const page = pageOf(shown)
        if (!page)
            return
        if (!moved) {
            moved = page
            stood = page.contentY
        }
        const top = page.contentItem.mapFromItem(shown, 0, 0).y - Theme.metrics.gapSmall
        page.contentY = Math.max(0, Math.min(top, page.contentHeight - page.height))
        follow()
    }

    function putBack() {
        if (moved)
            moved.contentY = stood
        moved = null
    }

    function look() {
        putBack()
        shown = tour.open ? find(within, tour.place) : null
        follow()
        makeRoom()
        Qt.callLater(showNext)
    }

    // The page may grow or move under it: a text size is chosen, the window becomes wider, the bank answers.
    function follow() {
        if (tour.open && (!shown || !shown.visible))
            shown = find(within, tour.place)
        const now = shown && shown.visible ? within.mapFromItem(shown, 0, 0, shown.width, shown.height) : Qt.rect(0, 0, 0, 0)
        if (now !== place)
            place = now
    }

    // What is said is seen first; somebody at the keyboard sees what Return does.
    function showNext() {
        if (open && Theme.keyboardInUse)
            scroller.showItem(next)
    }

    visible: open
    enabled: open
    Binding {
        target: Theme
        property: "touring"
        value: root.open
    }
    Accessible.role: Accessible.Dialog
    Accessible.name: tour.sentence
    onOpenChanged: {
        if (open)
            next.forceActiveFocus(Qt.OtherFocusReason)
        else
            closed()
    }
    onWantedChanged: Qt.callLater(look)
    onWidthChanged: Qt.callLater(look)
    onHeightChanged: Qt.callLater(look)
    Connections {
        target: root.tour
        function onChanged() {
            Qt.callLater(root.look)
        }
    }

    Connections {
        target: root.Window.window
        enabled: root.open
        function onAfterAnimating() {
            root.follow()
        }
    }

    // A shade around the place, which stays bright.
    Repeater {
        model: [Qt.rect(0, 0, root.width, root.place.y),
                Qt.rect(0, root.place.y + root.place.height, root.width, root.height - root.place.y - root.place.height),
                Qt.rect(0, root.place.y, root.place.x, root.place.height),
                Qt.rect(root.place.x + root.place.width, root.place.y, root.width - root.place.x - root.place.width, root.place.height)]

        delegate: Rectangle {
            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: Math.max(0, modelData.width)
            height: Math.max(0, modelData.height)
            color: Theme.color.scrim
        }
    }
    Rectangle {
        x: root.place.x - 4
        y: root.place.y - 4
        width: root.place.width + 8
        height: root.place.height + 8
        visible: root.placed
        radius: Theme.metrics.radius
        color: "transparent"
        border.width: 4
        border.color: Theme.color.accent
    }
    Icon {
        id: arrow

        x: Math.max(0, Math.min(root.width - width, root.place.x + (root.place.width - width) / 2))
        y: root.above ? root.place.y - height - 8 : root.place.y + root.place.height + 8
        visible: root.placed && root.pointed
        name: root.above ? "down" : "up"
        size: Theme.iconLarge
        color: Theme.color.accent
    }
    Rectangle {
        x: Theme.metrics.margin
        y: root.above ? Theme.metrics.gap : root.height - height - Theme.metrics.gap
        width: root.width - 2 * Theme.metrics.margin
        height: Math.min(column.implicitHeight + 2 * Theme.metrics.gap,
                         root.free - root.edge - Theme.metrics.gap)
        radius: Theme.metrics.radiusLarge
        color: Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: Theme.color.divider

        Scroller {
            id: scroller

            anchors.fill: parent
            anchors.topMargin: Theme.metrics.gap
            anchors.bottomMargin: Theme.metrics.gap
            guided: true

            ColumnLayout {
                id: column

                Layout.fillWidth: true
                spacing: Theme.metrics.gap
                onImplicitHeightChanged: Qt.callLater(root.showNext)

                AppText {
                    Layout.fillWidth: true
                    text: root.tour.sentence
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                // How far it is, and the way out: beside each other, or the way out alone in the largest type.
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.metrics.gap

                    SmallText {
                        readonly property bool fits: root.tour.last || whole.advanceWidth + leave.implicitWidth + Theme.metrics.gap <= column.width

                        Layout.fillWidth: true
                        text: fits ? root.tour.progress : root.tour.fraction
                        Accessible.name: root.tour.progress

                        TextMetrics {
                            id: whole

                            text: root.tour.progress
                            font.family: Theme.family
                            font.pixelSize: Theme.small
                        }
                    }
                    ActionButton {
                        id: leave

                        visible: !root.tour.last
                        kind: ActionButton.Quiet
                        leftPadding: Theme.metrics.gapSmall
                        rightPadding: Theme.metrics.gapSmall
                        text: qsTr("不看了")
                        onClicked: root.tour.end()
                    }
                }
                ActionButton {
                    id: next

                    Layout.fillWidth: true
                    text: root.tour.last ? qsTr("知道了，开始用") : qsTr("看下一个")
                    Accessible.description: root.tour.sentence
                    onClicked: root.tour.next()
                }
            }
        }
    }
}
