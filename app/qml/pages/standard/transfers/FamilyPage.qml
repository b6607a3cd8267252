pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Who is asked about large transfers, and what waits for an answer.
StandardPage {
    id: page

    title: qsTr("家人确认")
    firstFocus: intro

    Card {
        id: intro

        Layout.fillWidth: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: introText.text
        Accessible.focusable: true

        AppText {
            id: introText

            Layout.fillWidth: true
            text: page.app.family.named ? qsTr("%1帮您把关。%2").arg(page.app.family.guardianTitle).arg(page.app.family.guardianText)
                                        : qsTr("选一位您信得过的家人。您转大笔的钱，银行先问家人，家人同意了才转出。")
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

    Card {
        Layout.fillWidth: true
        visible: page.app.family.ready && !page.app.family.named
        spacing: Theme.metrics.gap

        HeadingText {
            id: whoHeading

            Layout.fillWidth: true
            text: qsTr("请谁确认")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: whoHeading.text
            model: page.app.family.people
            onChosen: value => page.app.family.choosePerson(value)
        }
    }

    Card {
        Layout.fillWidth: true
        visible: page.app.family.ready && !page.app.family.named
        spacing: Theme.metrics.gap

        HeadingText {
            id: aboveHeading

            Layout.fillWidth: true
            text: qsTr("转多少钱以上要问家人")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: aboveHeading.text
            model: page.app.family.amounts
            onChosen: value => page.app.family.chooseAmount(value)
        }
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        visible: page.app.family.ready && !page.app.family.named
        text: qsTr("下一步")
        onClicked: page.app.family.name()
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
