import QtQuick
import QtQuick.Layouts
import controls
import theme

// Somebody one knows looks at the screen and helps: what it means, the code, and the end.
StandardPage {
    id: page

    readonly property bool offered: app.guidance.phase === "offered"

    title: qsTr("同屏辅导")
    firstFocus: offered ? again : start

    Notice {
        Layout.fillWidth: true
        text: page.app.guidance.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.offered || page.app.guidance.open ? "" : page.app.guidance.endText
    }
    AppText {
        Layout.fillWidth: true
        visible: !page.offered
        text: qsTr("您认识的人可以看着您的屏幕，指给您看、说给您听。金额、卡号和密码都盖住；辅导的时候不能转账；您随时可以结束。")
    }
    GuidanceCode {
        Layout.fillWidth: true
        visible: page.offered
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: start

        Layout.fillWidth: true
        visible: !page.offered && !page.app.guidance.open
        text: qsTr("请人帮我看")
        onClicked: page.app.guidance.offer()
    }
    ActionButton {
        id: again

        Layout.fillWidth: true
        visible: page.offered
        kind: ActionButton.Secondary
        text: qsTr("号码多留三分钟")
        onClicked: page.app.guidance.extend()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.offered
        kind: ActionButton.Secondary
        text: qsTr("不用了")
        onClicked: page.app.guidance.end()
    }
    Item {
        implicitHeight: 1
    }
}
