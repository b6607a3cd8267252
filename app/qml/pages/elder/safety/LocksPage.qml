pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The PIN and each account's lock.
ElderPage {
    id: page

    readonly property LocksViewModel locks: app.safety.locks
    readonly property EnrolmentViewModel enrolment: app.safety.enrolment

    title: qsTr("密码和锁")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.locks.loading && !page.locks.known
        errorText: page.locks.errorText
    }
    AppText {
        Layout.fillWidth: true
        visible: page.locks.known
        text: qsTr("密码：%1").arg(page.locks.pinText)
        color: page.locks.pinLocked ? Theme.color.negative : Theme.color.text
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.locks.known && page.locks.pinLocked
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("问一问客服")
        onClicked: page.app.navigation.open("service/Service")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.locks.pinSet && !page.locks.pinLocked
        kind: ActionButton.Secondary
        iconName: "key"
        text: qsTr("换密码")
        onClicked: page.app.navigation.open("safety/PinChange")
    }
    Repeater {
        model: page.locks.accounts

        delegate: Card {
            id: card

            required property string accountId
            required property string name
            required property string status
            required property bool frozen
            required property string action
            required property string sentence

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(card.name)
                font.bold: true
                Accessible.ignored: true
            }
            IconAndText {
                Layout.fillWidth: true
                iconName: card.frozen ? "lock" : "check"
                text: card.status
                atStart: true
                color: card.frozen ? Theme.color.negative : Theme.color.positive
            }
            ActionButton {
                Layout.fillWidth: true
                visible: !card.frozen || !page.locks.pinLocked
                kind: ActionButton.Secondary
                iconName: card.frozen ? "unlock" : "lock"
                text: card.frozen ? qsTr("打开这个锁") : qsTr("锁上这一个")
                Accessible.name: qsTr("%1：%2").arg(text).arg(card.name)
                onClicked: page.locks.turn(card.accountId)
            }
            AppText {
                Layout.fillWidth: true
                visible: card.frozen && page.locks.pinLocked
                text: page.locks.cannotOpenText
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.locks.known && page.enrolment.available

        IconAndText {
            Layout.fillWidth: true
            iconName: page.enrolment.iconName
            text: page.enrolment.name
            atStart: true
            bold: true
            color: Theme.color.text
        }
        AppText {
            Layout.fillWidth: true
            text: page.enrolment.stateText
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: page.enrolment.actionText
            onClicked: page.enrolment.turn()
        }
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("锁上以后，谁也不能转账、付钱、刷卡、买理财、借钱；存进来的照收，约好自动交的水电费和贷款照样交。")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
