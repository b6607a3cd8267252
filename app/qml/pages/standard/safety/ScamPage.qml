import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// First aid against a scam; what is known about scams is one press further.
StandardPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam
    readonly property LocksViewModel locks: app.safety.locks

    title: qsTr("防骗帮助")
    firstFocus: locks.known && !locks.frozen ? freeze : hotline

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("觉得不对劲？先停下来")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("挂掉电话，关掉屏幕共享，不转钱，不给验证码。")
        }
        ActionButton {
            id: freeze

            Layout.fillWidth: true
            visible: page.locks.known && !page.locks.frozen
            iconName: "lock"
            text: qsTr("一键锁住，钱转不走")
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
            text: qsTr("打反诈热线 %1（模拟）").arg(page.scam.hotline)
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
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "list"
        text: qsTr("常见骗局")
        detail: qsTr("公安部说的十种，专骗老人的六种")
        sentence: qsTr("常见骗局，公安部说的十种，专骗老人的六种")
        onClicked: page.app.navigation.open("safety/ScamList")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "clock"
        text: qsTr("风险提醒记录")
        detail: page.scam.historyText
        sentence: qsTr("风险提醒记录，%1").arg(page.scam.historyText)
        onClicked: page.app.navigation.open("safety/RiskHistory")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
