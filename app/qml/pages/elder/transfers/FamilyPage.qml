pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls

// Who is asked about large transfers, chosen one question after the other, and what waits for an answer.
ElderPage {
    id: page

    readonly property bool asking: page.app.family.ready && !page.app.family.named
    readonly property int step: page.app.family.step

    title: qsTr("请家人把关")
    heading: asking ? [qsTr("转大笔的钱，先问哪位家人？"), qsTr("转多少钱以上，要先问？")][step] : title
    firstFocus: asking ? onward : intro

    AppText {
        Layout.fillWidth: true
        visible: page.asking
        text: page.step === 0 ? qsTr("银行先问这位家人，家人同意了才转出。")
                              : qsTr("不到这个数的，还是您自己转，不用问。")
    }
    Card {
        id: intro

        Layout.fillWidth: true
        visible: page.app.family.named
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: introText.text
        Accessible.focusable: true

        AppText {
            id: introText

            Layout.fillWidth: true
            text: qsTr("%1帮您把关。%2").arg(page.app.family.guardianTitle).arg(page.app.family.guardianText)
            Accessible.ignored: true
        }
        FocusRing {
            parent: intro
            around: intro
            radius: intro.radius
        }
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.family.loading && !page.app.family.ready
        errorText: page.app.family.errorText
    }
    HeadingText {
        Layout.fillWidth: true
        visible: mine.count > 0
        text: qsTr("家人请您确认")
    }
    Repeater {
        id: mine

        model: page.app.family.askedOfMe

        delegate: RequestCard {
            required property string confirmationId

            Layout.fillWidth: true
            onApproved: page.app.family.approve(confirmationId)
            onRefused: page.app.family.refuse(confirmationId)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        visible: theirs.count > 0
        text: qsTr("家人手机上收到的（模拟）")
    }
    Repeater {
        id: theirs

        model: page.app.family.askedOfFamily

        delegate: RequestCard {
            required property string confirmationId

            Layout.fillWidth: true
            onApproved: page.app.family.approve(confirmationId)
            onRefused: page.app.family.refuse(confirmationId)
        }
    }

    Choices {
        Layout.fillWidth: true
        visible: page.asking && page.step === 0
        name: page.heading
        model: page.app.family.people
        onChosen: value => page.app.family.choosePerson(value)
    }
    Choices {
        Layout.fillWidth: true
        visible: page.asking && page.step === 1
        name: page.heading
        model: page.app.family.amounts
        onChosen: value => page.app.family.chooseAmount(value)
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        id: onward

        Layout.fillWidth: true
        visible: page.asking
        text: qsTr("下一步")
        onClicked: page.app.family.nextStep()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.asking
        kind: ActionButton.Secondary
        text: page.step === 0 ? qsTr("先不设") : qsTr("上一个问题")
        onClicked: page.app.family.stepBack()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.family.ending
        text: qsTr("还是请家人把关")
        onClicked: page.app.family.keep()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.family.named && !page.app.family.ending
        kind: ActionButton.Secondary
        text: qsTr("不再请家人把关")
        onClicked: page.app.family.remove()
    }

    Item {
        implicitHeight: 1
    }
}
