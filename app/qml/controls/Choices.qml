pragma ComponentBehavior: Bound

import QtQuick
import theme
import viewmodels

// One of a few, in as few rows as they fit in and equally wide, so that they stand in columns. No row leaves a hole: three that do
// not fit beside each other stand below each other, and where the last row has fewer, those share its whole width.
// The chosen one is filled and ticked, the others have an empty ring, so that choosing moves nothing.
Flow {
    id: root

    required property Rows model
    required property string name
    property alias firstButton: first.item
    signal chosen(value: string)

    property real widest: 1
    readonly property int most: Math.max(1, Math.floor((width + spacing) / (widest + spacing)))
    readonly property int lines: Math.max(1, Math.ceil(choices.count / most))
    readonly property int columns: choices.count === 3 && lines > 1 ? 1 : Math.max(1, Math.ceil(choices.count / lines))
    readonly property int inLastRow: choices.count % columns === 0 ? columns : choices.count % columns

    function measure() {
        let found = 1
        for (let n = 0; n < choices.count; n++)
            found = Math.max(found, choices.itemAt(n)?.implicitWidth ?? 0)
        widest = Math.ceil(found)
    }

    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    QtObject {
        id: first

        property Item item: null
    }
    Repeater {
        id: choices

        model: root.model
        onItemAdded: Qt.callLater(root.measure)
        onItemRemoved: Qt.callLater(root.measure)

        delegate: PressControl {
            id: choice

            required property int index
            required property string value
            required property string label
            required property bool chosen
            readonly property int inItsRow: index < choices.count - root.inLastRow ? root.columns : root.inLastRow

            width: Math.floor((root.width - (inItsRow - 1) * root.spacing) / inItsRow)
            onImplicitWidthChanged: root.measure()
            text: label
            leftPadding: 10
            rightPadding: 10
            topPadding: Theme.metrics.gapSmall
            bottomPadding: Theme.metrics.gapSmall
            // The button's own state: Qt takes what it tells assistive technology from there and from nowhere else.
            // A press turns it over by itself; the model alone decides.
            checkable: true
            checked: chosen
            onToggled: checked = Qt.binding(() => choice.chosen)
            Accessible.role: Accessible.RadioButton
            onClicked: root.chosen(value)
            Component.onCompleted: {
                if (index === 0)
                    first.item = choice
            }

            background: Rectangle {
                radius: choice.radius
                color: !choice.enabled ? Theme.color.disabled : choice.chosen ? Theme.color.primary : choice.down ? Theme.color.primaryTint : Theme.color.surface
                border.width: 1.5
                border.color: choice.chosen ? Theme.color.primary : Theme.color.outline
            }
            contentItem: IconAndText {
                atStart: root.columns === 1
                iconName: choice.chosen ? "check" : "ring"
                text: choice.label
                color: !choice.enabled ? Theme.color.textDisabled : choice.chosen ? Theme.color.primaryText : Theme.color.text
            }
        }
    }
}
