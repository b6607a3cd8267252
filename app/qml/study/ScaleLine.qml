pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// A scale of many points as a line to press, wherever it is pressed in its box, and two buttons for one point less or more.
// Nothing is marked until somebody marks it. The arrow keys move the mark, and so do the actions of assistive technology.
ColumnLayout {
    id: root

    // The words of its ends, and its points.
    required property string low
    required property string high
    required property int least
    required property int most
    required property int step
    // Whether something is marked, and which point.
    required property bool marked
    required property int point
    readonly property string nothing: qsTr("还没有选")
    signal chosen(value: int)
    // One point on (1) or back (-1); where nothing is marked yet, a mark is set.
    signal moved(steps: int)
    // The same by a button, beside which nobody hears what became of it.
    signal pressed(steps: int)

    // Numbers run from left to right, whichever way the words run.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        text: Theme.clauses(qsTr("请在线上按一下。"))
        color: Theme.color.textMuted
    }
    Rectangle {
        id: box

        // As assistive technology reads it, and may set it.
        // While nothing is marked it is words: a number would be taken for an answer.
        property var value: told
        readonly property var told: root.marked ? root.point : root.nothing
        readonly property int minimumValue: root.least
        readonly property int maximumValue: root.most
        readonly property int stepSize: root.step
        readonly property int steps: Math.max(2, (root.most - root.least) / root.step)
        readonly property real knob: Theme.icon + Theme.metrics.gapSmall
        // The first and the last point lie so far inside, that the mark does not leave the box.
        readonly property real inset: Theme.metrics.gapSmall + knob / 2
        readonly property real reach: width - 2 * inset

        function mark(x: real) {
            const at = Math.max(0, Math.min(steps, Math.round((x - inset) / reach * steps)))
            take(root.least + at * root.step)
        }

        function take(wanted: int) {
            if (!root.marked || wanted !== root.point)
                root.chosen(wanted)
        }

        onValueChanged: {
            if (value === told)
                return
            const wanted = root.least + Math.round((Number(value) - root.least) / root.step) * root.step
            value = Qt.binding(() => told)
            take(Math.max(root.least, Math.min(root.most, wanted)))
        }

        Layout.fillWidth: true
        implicitHeight: inside.implicitHeight + 2 * Theme.metrics.gap
        radius: Theme.metrics.radius
        color: Theme.color.surface
        border.width: 1.5
        border.color: Theme.color.outline
        activeFocusOnTab: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("您的答案")
        // A screen reader that knows values as numbers alone hears a nought while nothing is marked.
        Accessible.description: root.marked ? ends : qsTr("%1，没选就不算回答").arg(ends)
        readonly property string ends: qsTr("从%1到%2").arg(root.low).arg(root.high)
        Accessible.focusable: true
        Accessible.onIncreaseAction: root.moved(1)
        Accessible.onDecreaseAction: root.moved(-1)
        Keys.onRightPressed: root.moved(1)
        Keys.onUpPressed: root.moved(1)
        Keys.onLeftPressed: root.moved(-1)
        Keys.onDownPressed: root.moved(-1)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End
            if (event.accepted)
                take(event.key === Qt.Key_Home ? root.least : root.most)
        }

        TapHandler {
            // A hand that shakes within the box has pressed it.
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: eventPoint => {
                box.forceActiveFocus(Qt.MouseFocusReason)
                box.mark(eventPoint.position.x)
            }
        }
        DragHandler {
            target: null
            yAxis.enabled: false
            onActiveChanged: follow()
            onActiveTranslationChanged: follow()

            function follow() {
                if (active)
                    box.mark(centroid.position.x)
            }
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }

        ColumnLayout {
            id: inside

            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: Theme.metrics.gap
            }
            spacing: Theme.metrics.gapSmall

            // As high with words as with a number, so that a first press moves nothing.
            Item {
                Layout.fillWidth: true
                implicitHeight: Math.max(number.implicitHeight, words.implicitHeight)

                AppText {
                    id: number

                    anchors.centerIn: parent
                    text: root.marked ? String(root.point) : " "
                    font.pixelSize: Theme.display
                    font.bold: true
                    color: Theme.color.primary
                    Accessible.ignored: true
                }
                AppText {
                    id: words

                    width: parent.width
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.marked
                    horizontalAlignment: Text.AlignHCenter
                    text: root.nothing
                    font.pixelSize: Theme.title
                    color: Theme.color.textMuted
                    Accessible.ignored: true
                }
            }
            // The line with its marks: at every point, longer at the ends and in the middle.
            Item {
                Layout.fillWidth: true
                implicitHeight: box.knob

                Rectangle {
                    x: box.inset - inside.x
                    anchors.verticalCenter: parent.verticalCenter
                    width: box.reach
                    height: 3
                    color: Theme.color.outline
                }
                Repeater {
                    model: root.visible ? box.steps + 1 : 0

                    delegate: Rectangle {
                        required property int index

                        x: box.inset - inside.x + box.reach * index / box.steps - width / 2
                        anchors.verticalCenter: parent?.verticalCenter
                        width: 2
                        height: index % (box.steps / 2) === 0 ? box.knob : box.knob / 2
                        color: Theme.color.outline
                    }
                }
                Rectangle {
                    x: box.inset - inside.x + box.reach * (root.point - root.least) / root.step / box.steps - width / 2
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.marked
                    width: box.knob
                    height: box.knob
                    radius: width / 2
                    color: Theme.color.primary
                    border.width: 3
                    border.color: Theme.color.surface
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: lowest.naturalWidth + highest.naturalWidth + columnSpacing <= inside.width ? 2 : 1
                columnSpacing: Theme.metrics.gap
                rowSpacing: 0

                AppText {
                    id: lowest

                    Layout.fillWidth: true
                    text: root.low
                    font.bold: true
                    Accessible.ignored: true
                }
                AppText {
                    id: highest

                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignRight
                    text: root.high
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
        FocusRing {
            around: box
            radius: box.radius
        }
    }
    ButtonPair {
        Layout.fillWidth: true
        first: qsTr("左一格")
        firstName: qsTr("左一格，往%1").arg(root.low)
        firstIcon: "minus"
        second: qsTr("右一格")
        secondName: qsTr("右一格，往%1").arg(root.high)
        secondIcon: "plus"
        onFirstClicked: root.pressed(-1)
        onSecondClicked: root.pressed(1)
    }
}
