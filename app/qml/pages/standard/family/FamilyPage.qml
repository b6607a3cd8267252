pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What a family has together, by member, each as far as they chose; or how to begin one.
StandardPage {
    id: page

    title: qsTr("家庭财富")
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
        name: qsTr("看哪个家庭")
        model: page.app.familyWealth.families
        onChosen: value => page.app.familyWealth.chooseFamily(value)
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        title: qsTr("%1，愿意给家人看的合计").arg(page.app.familyWealth.familyName)
        money: page.app.familyWealth.total
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.familyWealth.memberListName

        Repeater {
            model: page.app.familyWealth.members

            delegate: MemberCard {
                Layout.fillWidth: true
            }
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Math.max(Theme.metrics.gapSmall, Theme.paragraph)

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("谁看得到什么")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("每个人自己选给家人看多少：只看总数、看分类的数，或者看每一笔。")
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("收支明细、收款人和卡号，谁也看不到。不给别人看的人，也看不到别人的。")
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("随时可以退出，退出马上生效。")
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: begin

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.familyWealth.alone
        kind: page.app.familyWealth.invitations.count > 0 ? ActionButton.Secondary : ActionButton.Primary
        text: qsTr("建立家庭")
        onClicked: page.app.familyWealth.startFounding()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.familyWealth.joined
        text: qsTr("邀请家人")
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
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.familyWealth.joined
        kind: ActionButton.Quiet
        text: qsTr("退出家庭")
        onClicked: page.app.familyWealth.withdraw()
    }
}
