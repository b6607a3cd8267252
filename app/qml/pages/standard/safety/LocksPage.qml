pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Each account with its lock, and the PIN.
StandardPage {
    id: page

    readonly property LocksViewModel locks: app.safety.locks
    readonly property EnrolmentViewModel enrolment: app.safety.enrolment

    title: qsTr("账户锁与密码")

    AppText {
        Layout.fillWidth: true
        text: qsTr("锁住以后，谁也不能转账、付款、刷卡、买理财、借钱；存进来的照收，约好自动扣的水电费和贷款照常扣。打开要交易密码。")
        color: Theme.color.textMuted
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.locks.loading && !page.locks.known
        errorText: page.locks.errorText
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
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.metrics.gapSmall

                Icon {
                    name: card.frozen ? "lock" : "check"
                    color: card.frozen ? Theme.color.negative : Theme.color.positive
                }
                AppText {
                    Layout.fillWidth: true
                    text: card.status
                    color: card.frozen ? Theme.color.negative : Theme.color.positive
                    Accessible.ignored: true
                }
            }
            ActionButton {
                Layout.fillWidth: true
                visible: !card.frozen || !page.locks.pinLocked
                kind: ActionButton.Secondary
                iconName: card.frozen ? "unlock" : "lock"
                text: card.frozen ? qsTr("打开这个锁") : qsTr("锁住这一个")
                Accessible.name: card.action
                onClicked: page.locks.turn(card.accountId)
            }
            AppText {
                Layout.fillWidth: true
                visible: card.frozen && page.locks.pinLocked
                text: page.locks.cannotOpenText
                color: Theme.color.textMuted
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.locks.known

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("交易密码")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: page.locks.pinText
            color: page.locks.pinLocked ? Theme.color.negative : Theme.color.text
        }
        ActionButton {
            Layout.fillWidth: true
            visible: page.locks.pinSet && !page.locks.pinLocked
            kind: ActionButton.Secondary
            iconName: "key"
            text: qsTr("换密码")
            onClicked: page.app.navigation.open("safety/PinChange")
        }
        ActionButton {
            Layout.fillWidth: true
            visible: page.locks.pinLocked
            kind: ActionButton.Secondary
            iconName: "call"
            text: qsTr("联系客服")
            onClicked: page.app.navigation.open("service/Service")
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
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
