import QtQuick
import QtQuick.Layouts
import theme

// Two actions of the same weight: beside each other where both fit, else one above the other.
GridLayout {
    id: root

    required property string first
    required property string second
    // What is heard, where the words in sight do not say to what they belong.
    property string firstName: first
    property string secondName: second
    property string firstIcon: ""
    property string secondIcon: ""
    property int firstKind: ActionButton.Secondary
    property bool firstEnabled: true
    property bool secondEnabled: true
    property alias firstButton: one
    signal firstClicked
    signal secondClicked

    Layout.fillHeight: false
    columns: 2 * Math.max(one.implicitWidth, two.implicitWidth) + columnSpacing <= width ? 2 : 1
    columnSpacing: Theme.metrics.gap
    rowSpacing: Theme.metrics.gap
    uniformCellWidths: true

    ActionButton {
        id: one

        Layout.fillWidth: true
        Layout.fillHeight: true
        kind: root.firstKind
        iconName: root.firstIcon
        text: root.first
        Accessible.name: root.firstName
        enabled: root.firstEnabled
        onClicked: root.firstClicked()
    }
    ActionButton {
        id: two

        Layout.fillWidth: true
        Layout.fillHeight: true
        kind: ActionButton.Secondary
        iconName: root.secondIcon
        text: root.second
        Accessible.name: root.secondName
        enabled: root.secondEnabled
        onClicked: root.secondClicked()
    }
}
