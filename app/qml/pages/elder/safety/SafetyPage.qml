import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Looking after one's money: lock it at once, or one of five questions.
ElderPage {
    id: page

    readonly property SafetyViewModel safety: app.safety

    title: qsTr("保护我的钱")
    firstFocus: freeze.visible ? freeze : unfreeze

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.safety.locks.anyFrozen ? page.safety.locks.freezeText : ""
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.safety.locks.loading && !page.safety.locks.known
        errorText: page.safety.locks.errorText
    }
    ActionButton {
        id: freeze

        Layout.fillWidth: true
        visible: page.safety.locks.known && !page.safety.locks.frozen
        iconName: "lock"
        text: qsTr("马上锁住我的钱")
        onClicked: page.safety.locks.freezeAll()
    }
    ActionButton {
        id: unfreeze

        Layout.fillWidth: true
        visible: page.safety.locks.anyFrozen && !page.safety.locks.pinLocked
        kind: ActionButton.Secondary
        iconName: "unlock"
        text: qsTr("把锁打开")
        onClicked: page.safety.locks.unfreezeAll()
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "warning"
        text: qsTr("怕是骗子")
        sentence: qsTr("怕是骗子，看看怎么办")
        onClicked: page.app.navigation.open("safety/Scam")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "key"
        text: qsTr("密码和锁")
        detail: page.safety.locks.anyFrozen ? qsTr("已锁住，密码%1").arg(page.safety.locks.pinText) : page.safety.locks.pinText
        sentence: page.safety.locks.anyFrozen ? qsTr("密码和锁，已锁住，密码%1").arg(page.safety.locks.pinText)
                                              : qsTr("密码和锁，密码%1").arg(page.safety.locks.pinText)
        onClicked: page.app.navigation.open("safety/Locks")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "gauge"
        text: qsTr("最多能转多少")
        detail: page.safety.limits.dayText
        sentence: qsTr("最多能转多少，%1").arg(page.safety.limits.dayText)
        onClicked: page.app.navigation.open("safety/Limits")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("这台设备")
        detail: page.safety.devices.stateText
        sentence: qsTr("这台设备，%1").arg(page.safety.devices.stateText)
        onClicked: page.app.navigation.open("safety/Devices")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "people"
        text: qsTr("请家人把关")
        detail: page.safety.scam.guardianText
        sentence: qsTr("请家人把关，%1").arg(page.safety.scam.guardianText)
        onClicked: page.app.navigation.open("transfers/Family")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
