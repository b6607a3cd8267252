import QtQuick
import QtQuick.Layouts
import theme

// The heading of a part of a page, with the way to all of it beside it where both fit.
GridLayout {
    id: root

    required property string text
    property string action: ""
    // What the action is called for those who cannot see what it stands beside: 全部明细.
    property string actionName: action
    signal clicked

    columns: heading.implicitWidth + more.implicitWidth + columnSpacing <= width ? 2 : 1
    columnSpacing: Theme.metrics.gapSmall
    rowSpacing: 0

    HeadingText {
        id: heading

        Layout.fillWidth: true
        text: root.text
        font.pixelSize: Theme.lead
    }
    ActionButton {
        id: more

        Layout.alignment: root.columns === 2 ? Qt.AlignRight : Qt.AlignLeft
        visible: text !== ""
        kind: ActionButton.Quiet
        leftPadding: 4
        rightPadding: 4
        text: root.action
        Accessible.name: root.actionName
        onClicked: root.clicked()
    }
}
