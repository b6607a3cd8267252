import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The old PIN, the new one, the new one again: three questions on one pad.
ElderPage {
    id: page

    readonly property PinChangeViewModel change: app.safety.pinChange

    title: qsTr("换密码")
    heading: change.over ? "" : change.question
    firstFocus: change.over ? seal : pad
    onFirstFocusChanged: takeFocus()

    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.change.progress
    }
    PinPad {
        id: pad

        Layout.fillWidth: true
        visible: !page.change.over
        pin: page.change.pad
        atStart: true
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
        text: qsTr("问一问客服")
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
