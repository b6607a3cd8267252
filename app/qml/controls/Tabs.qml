pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The parts of one page, of which one is shown: rows of `ChoiceRow`. Side by side where all fit, else one above the other.
// The chosen one is underlined and bold, and told; the arrow keys go from one to the next.
GridLayout {
    id: root

    required property Rows model
    required property string name
    signal chosen(value: string)

    readonly property real widest: {
        let most = 0
        for (let n = 0; n < tabs.count; ++n) {
            const tab = tabs.itemAt(n)
            most = tab ? Math.max(most, tab.implicitWidth) : most
        }
        return most
    }

    function go(from: int, by: int) {
        const next = tabs.itemAt((from + by + tabs.count) % tabs.count) as PressControl
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason)
    }

    columns: Math.max(1, tabs.count * widest <= width ? tabs.count : 1)
    columnSpacing: 0
    rowSpacing: 0
    uniformCellWidths: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    Repeater {
        id: tabs

        model: root.model

        delegate: PressControl {
            id: tab

            required property int index
            required property string value
            required property string label
            required property bool chosen

            Layout.fillWidth: true
            text: label
            leftPadding: Theme.metrics.gapSmall
            rightPadding: Theme.metrics.gapSmall
            topPadding: Theme.metrics.gapSmall
            bottomPadding: Theme.metrics.gapSmall
            checkable: true
            checked: chosen
            onToggled: checked = Qt.binding(() => tab.chosen)
            Accessible.role: Accessible.PageTab
            Accessible.selectable: true
            Accessible.selected: chosen
            onClicked: root.chosen(value)
            Keys.onLeftPressed: root.go(index, mirrored ? 1 : -1)
            Keys.onRightPressed: root.go(index, mirrored ? -1 : 1)

            background: Rectangle {
                color: tab.down ? Theme.color.primaryTint : "transparent"

                Rectangle {
                    anchors {
                        left: parent.left
                        right: parent.right
                        bottom: parent.bottom
                    }
                    height: tab.chosen ? 3 : 1
                    color: tab.chosen ? Theme.color.primary : Theme.color.divider
                }
            }
            contentItem: IconAndText {
                text: tab.label
                color: tab.chosen ? Theme.color.primary : Theme.color.text
                bold: tab.chosen
            }
        }
    }
}
