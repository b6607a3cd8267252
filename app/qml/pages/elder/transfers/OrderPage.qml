import QtQuick
import QtQuick.Layouts
import controls
import theme

// One standing order: its next dates, what became of the last ones, pausing and ending it.
ElderPage {
    id: page

    title: qsTr("定时转账")
    firstFocus: head

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.standingOrders.loading && !page.app.standingOrders.opened
        errorText: page.app.standingOrders.errorText
    }
    Card {
        id: head

        Layout.fillWidth: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.standingOrders.sentence
        Accessible.focusable: true

        AppText {
            Layout.fillWidth: true
            text: page.app.standingOrders.title
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            money: page.app.standingOrders.amount
            horizontalAlignment: Text.AlignHCenter
            color: Theme.color.primary
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            text: Theme.parts(page.app.standingOrders.scheduleText,
                              scheduleMetrics.height > 0 && scheduleMetrics.advanceWidth(page.app.standingOrders.scheduleText) <= width)
            color: Theme.color.textMuted
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true

            FontMetrics {
                id: scheduleMetrics

                font.family: Theme.family
                font.pixelSize: Theme.base
            }
        }
        FocusRing {
            parent: head
            around: head
            radius: head.radius
        }
    }
    Card {
        Layout.fillWidth: true
        visible: coming.model.count > 0
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("接下来的日子")
            font.pixelSize: Theme.lead
        }
        DateList {
            id: coming

            Layout.fillWidth: true
            model: page.app.standingOrders.upcoming
        }
    }
    Card {
        Layout.fillWidth: true
        visible: past.model.count > 0
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("已经到过的日子")
            font.pixelSize: Theme.lead
        }
        DateList {
            id: past

            Layout.fillWidth: true
            model: page.app.standingOrders.past
        }
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        visible: page.app.standingOrders.canResume
        text: qsTr("继续转")
        onClicked: page.app.standingOrders.resume()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.standingOrders.canPause
        kind: ActionButton.Secondary
        text: qsTr("暂停")
        onClicked: page.app.standingOrders.pause()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.standingOrders.canCancel
        kind: ActionButton.Secondary
        text: qsTr("取消定时转账")
        onClicked: page.app.standingOrders.cancel()
    }

    Item {
        implicitHeight: 1
    }
}
