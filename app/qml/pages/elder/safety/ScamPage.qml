import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// First aid against a scam: stop, lock, call. What scams are like is one press further.
ElderPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam
    readonly property LocksViewModel locks: app.safety.locks

    title: qsTr("怕是骗子")
    heading: qsTr("先别急，先别转钱")
    firstFocus: locks.known && !locks.frozen ? freeze : hotline

    AppText {
        Layout.fillWidth: true
        text: qsTr("挂掉电话，验证码谁也别给。")
    }
    ActionButton {
        id: freeze

        Layout.fillWidth: true
        visible: page.locks.known && !page.locks.frozen
        iconName: "lock"
        text: qsTr("马上锁住我的钱")
        onClicked: page.locks.freezeAll()
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.locks.frozen ? page.locks.freezeText : ""
    }
    ActionButton {
        id: hotline

        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("打 %1 问问（模拟）").arg(page.scam.hotline)
        onClicked: page.scam.callHotline()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.scam.guardian !== ""
        kind: ActionButton.Secondary
        iconName: "people"
        text: qsTr("打给 %1（模拟）").arg(page.scam.guardian)
        onClicked: page.scam.callGuardian()
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.scam.called
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "list"
        text: qsTr("看看有哪些骗局")
        onClicked: page.app.navigation.open("safety/ScamList")
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "clock"
        text: qsTr("提醒过的事")
        onClicked: page.app.navigation.open("safety/RiskHistory")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
