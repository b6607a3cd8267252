pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What risk control stopped, slowed down or asked about.
ElderPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam

    title: qsTr("提醒过的事")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.scam.loading && !page.scam.known
        errorText: page.scam.errorText
        empty: page.scam.known && page.scam.history.count === 0
        emptyIcon: "clock"
        emptyText: qsTr("还没有提醒过。转钱像骗局的时候，银行会先问您。")
    }
    Repeater {
        model: page.scam.history

        delegate: Card {
            id: card

            required property string title
            required property string detail
            required property string reason
            required property string sentence

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(card.title)
                font.bold: true
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: card.detail
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                visible: text !== ""
                text: card.reason
                Accessible.ignored: true
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "info"
        text: qsTr("看看有哪些骗局")
        onClicked: page.app.navigation.open("safety/Scam")
    }
}
