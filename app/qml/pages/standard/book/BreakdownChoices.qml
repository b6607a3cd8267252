import QtQuick
import QtQuick.Layouts
import controls
import theme

import viewmodels

// What is broken down, by what, and what that shows in one sentence.
ColumnLayout {
    id: root

    required property AppViewModel app
    // Whether a chart beside it says the same to the ear.
    property bool charted: false
    property alias firstButton: sides.firstButton

    spacing: Theme.metrics.gap

    Choices {
        id: sides

        Layout.fillWidth: true
        name: qsTr("看支出还是收入")
        model: root.app.book.sides
        onChosen: value => root.app.book.chooseSide(value)
    }
    Choices {
        Layout.fillWidth: true
        name: qsTr("按什么分")
        model: root.app.book.dimensions
        onChosen: value => root.app.book.chooseDimension(value)
    }
    AppText {
        Layout.fillWidth: true
        text: Theme.clauses(root.app.book.sharesShown)
        Accessible.name: root.app.book.sharesSummary
        Accessible.ignored: root.charted
    }
}
