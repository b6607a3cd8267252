import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The old PIN, the new one, the new one again: three questions on one pad.
StandardPage {
    id: page

    readonly property PinChangeViewModel change: app.safety.pinChange

    title: qsTr("换交易密码")
    firstFocus: change.over ? seal : pad
    onFirstFocusChanged: takeFocus()

    SmallText {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: page.change.progress
    }
    HeadingText {
        Layout.fillWidth: true
        visible: !page.change.over
        horizontalAlignment: Text.AlignHCenter
        text: page.change.question
        font.pixelSize: Theme.lead
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        visible: !page.change.over
        pin: page.change.pad
        advice: page.change.advice
    }
    Seal {
        id: seal

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        visible: page.change.over
        kind: page.change.done ? Seal.Good : Seal.Bad
        iconName: page.change.done ? "check" : "lock"
        title: page.change.question
        message: page.change.message
        Accessible.name: qsTr("%1。%2").arg(page.change.question).arg(page.change.message)
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.change.over && !page.change.done
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("联系客服")
        onClicked: page.app.navigation.open("service/Service")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.change.over
        text: page.change.done ? qsTr("完成") : qsTr("知道了")
        onClicked: page.app.navigation.back()
    }
}
