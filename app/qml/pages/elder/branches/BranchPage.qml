pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Is it open now, where is it, and shall I go?
ElderPage {
    id: page

    title: page.app.branches.name
    firstFocus: book

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.branches.errorText
    }
    Card {
        Layout.fillWidth: true

        SmallText {
            Layout.fillWidth: true
            text: qsTr("现在开门吗")
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.branches.stateText
            font.bold: true
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.branches.queueText
        }
        SmallText {
            Layout.fillWidth: true
            visible: page.app.branches.queueText !== ""
            text: qsTr("排队人数是模拟的，不是真的")
            color: Theme.color.textMuted
        }
    }
    ActionButton {
        id: book

        Layout.fillWidth: true
        iconName: "calendar"
        text: qsTr("约个时间去")
        onClicked: page.app.branches.askAppointment()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.branches.noNumber === ""
        kind: ActionButton.Secondary
        iconName: "ticket"
        text: qsTr("现在去，先排队")
        onClicked: page.app.branches.askNumber()
    }
    Held {
        Layout.fillWidth: true
        app: page.app
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("在哪里")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("%1 %2").arg(page.app.branches.district).arg(page.app.branches.address)
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.branches.route
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("几点开门")
            font.pixelSize: Theme.lead
        }
        FactList {
            Layout.fillWidth: true
            model: page.app.branches.hours
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("进出方便吗")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: page.app.branches.access

            delegate: CheckLine {
                Layout.fillWidth: true
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
