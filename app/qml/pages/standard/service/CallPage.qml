pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// A call to the bank. It is only shown, and the page says so first.
StandardPage {
    id: page

    title: qsTr("电话客服")
    firstFocus: dial.visible ? dial : end

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("这是演示，不会真的拨出电话。")
    }
    Card {
        Layout.fillWidth: true

        Fact {
            name: qsTr("电话")
            value: page.app.service.hotline
            spokenValue: page.app.service.hotlineSpoken
            strong: true
        }
        Fact {
            name: qsTr("时间")
            value: page.app.service.hours
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.service.openNow
            font.bold: true
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.service.calling
        spacing: Math.max(Theme.metrics.gap, Theme.paragraph)

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("模拟通话中")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: page.app.service.callLines

            delegate: StepLine {
                Layout.fillWidth: true
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: dial

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.service.calling
        iconName: "call"
        text: qsTr("拨打")
        onClicked: {
            page.app.service.call()
            end.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    ActionButton {
        id: end

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.service.calling
        kind: ActionButton.Secondary
        iconName: "close"
        text: qsTr("挂断")
        onClicked: {
            page.app.service.hangUp()
            dial.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
