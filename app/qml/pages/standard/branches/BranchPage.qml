pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One branch: its state, its queue, where it is, its hours, what is done there, what makes it usable.
StandardPage {
    id: page

    title: page.app.branches.name
    firstFocus: ways.firstButton

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.branches.errorText
    }
    Card {
        Layout.fillWidth: true
        hero: true

        AppText {
            Layout.fillWidth: true
            text: page.app.branches.stateText
            color: Theme.color.heroText
            font.bold: true
            font.pixelSize: Theme.title
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.app.branches.queueText
            color: Theme.color.heroText
        }
        SmallText {
            Layout.fillWidth: true
            visible: page.app.branches.queueText !== ""
            text: qsTr("排队人数是模拟的")
            color: Theme.color.heroTextMuted
        }
    }
    ButtonPair {
        id: ways

        Layout.fillWidth: true
        first: qsTr("预约")
        firstIcon: "calendar"
        firstKind: ActionButton.Primary
        second: qsTr("取号")
        secondIcon: "ticket"
        secondEnabled: page.app.branches.noNumber === ""
        onFirstClicked: page.app.branches.askAppointment()
        onSecondClicked: page.app.branches.askNumber()
    }
    SmallText {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.app.branches.noNumber
        color: Theme.color.textMuted
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
            font.bold: true
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
            text: qsTr("营业时间")
            font.pixelSize: Theme.lead
        }
        FactList {
            Layout.fillWidth: true
            model: page.app.branches.hours
        }
    }
    Card {
        Layout.fillWidth: true

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("能办的事")
            font.pixelSize: Theme.lead
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            Repeater {
                model: page.app.branches.services

                delegate: Tag {
                    required text
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("无障碍")
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
