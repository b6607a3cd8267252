pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much there is at home together, and who shows how much.
ElderPage {
    id: page

    title: qsTr("家里的钱")
    heading: page.app.familyWealth.joined ? qsTr("家里一共有多少") : qsTr("和家人一起看家里的钱")
    firstFocus: page.app.familyWealth.joined ? sum : begin

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.familyWealth.loading && !page.app.familyWealth.joined && !page.app.familyWealth.alone
        errorText: ""
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.familyWealth.errorText
    }
    Repeater {
        model: page.app.familyWealth.invitations

        delegate: InvitationCard {
            Layout.fillWidth: true
            onAccepted: page.app.familyWealth.startJoining(familyId)
            onDeclined: page.app.familyWealth.decline(familyId)
        }
    }
    Choices {
        Layout.fillWidth: true
        visible: page.app.familyWealth.families.count > 1
        name: qsTr("看哪个家")
        model: page.app.familyWealth.families
        onChosen: value => page.app.familyWealth.chooseFamily(value)
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        title: page.app.familyWealth.familyName
        money: page.app.familyWealth.total
    }
    Repeater {
        model: page.app.familyWealth.joined ? page.app.familyWealth.members : null

        delegate: MemberCard {
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
        }
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("给家人看多少，您自己定。花了什么钱、卡号，谁也看不到。不想看了，随时可以退出。")
    }
    ActionButton {
        id: begin

        Layout.fillWidth: true
        visible: page.app.familyWealth.alone
        kind: page.app.familyWealth.invitations.count > 0 ? ActionButton.Secondary : ActionButton.Primary
        text: qsTr("建一个家")
        onClicked: page.app.familyWealth.startFounding()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        kind: ActionButton.Secondary
        text: qsTr("请家人进来")
        onClicked: page.app.familyWealth.startInviting()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        kind: ActionButton.Secondary
        text: qsTr("改给家人看多少")
        onClicked: page.app.familyWealth.startChanging()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        kind: ActionButton.Secondary
        text: qsTr("退出，不给看了")
        onClicked: page.app.familyWealth.withdraw()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
