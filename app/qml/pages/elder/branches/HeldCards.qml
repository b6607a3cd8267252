pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What one holds, with what can be done about it: a number in a queue, and times that were agreed.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap

    Card {
        Layout.fillWidth: true
        visible: root.app.branches.hasTicket

        HeadingText {
            Layout.fillWidth: true
            text: root.app.branches.ticketTitle
        }
        AppText {
            Layout.fillWidth: true
            text: root.app.branches.ticketText
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("排队人数是模拟的，不是真的")
        }
        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("再看看排到哪了")
            firstIcon: "clock"
            second: qsTr("不排了")
            secondIcon: "undo"
            onFirstClicked: root.app.branches.refresh()
            onSecondClicked: root.app.branches.giveUp()
        }
    }
    Repeater {
        id: times

        model: root.app.branches.appointments

        delegate: Card {
            id: time

            required property string appointmentId
            required property string when
            required property string what
            required property string cancel
            required property string sentence

            Layout.fillWidth: true

            AppText {
                Layout.fillWidth: true
                text: time.when
                font.bold: true
                Accessible.name: time.sentence
            }
            SmallText {
                Layout.fillWidth: true
                text: time.what
                Accessible.ignored: true
            }
            ActionButton {
                Layout.fillWidth: true
                kind: ActionButton.Secondary
                text: qsTr("不去了，取消")
                Accessible.name: qsTr("%1：%2").arg(text).arg(time.cancel)
                onClicked: root.app.branches.cancel(time.appointmentId)
            }
        }
    }
}
