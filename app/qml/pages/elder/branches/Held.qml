pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What one holds, a row each: a number in a queue, and times that were agreed. The page behind them says what can be done about it.
ColumnLayout {
    id: root

    required property AppViewModel app

    visible: app.branches.holdsSomething
    spacing: Theme.metrics.gapSmall

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("您取的号和约好的")
        font.pixelSize: Theme.lead
    }
    RowButton {
        Layout.fillWidth: true
        visible: root.app.branches.hasTicket
        iconName: "ticket"
        text: root.app.branches.ticketTitle
        detail: root.app.branches.ticketText
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: root.app.navigation.open("branches/Held")
    }
    Repeater {
        model: root.app.branches.appointments

        delegate: RowButton {
            required property string when
            required property string what
            required sentence

            Layout.fillWidth: true
            iconName: "calendar"
            text: when
            detail: what
            onClicked: root.app.navigation.open("branches/Held")
        }
    }
}
