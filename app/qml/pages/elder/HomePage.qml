import QtQuick
import QtQuick.Layouts
import controls
import theme

// Elder home: a greeting and six large entries. Below them, small, the way to the standard version.
Page {
    id: page

    title: qsTr("首页")
    firstFocus: balance
    header: ElderHeader {
        app: page.app
        leads: false
    }

    Scroller {
        anchors.fill: parent
        guided: true

        HeadingText {
            Layout.fillWidth: true
            text: page.app.accounts.greeting === "" ? qsTr("您好，想办点什么？")
                                                    : qsTr("%1，想办点什么？").arg(page.app.accounts.greeting)
        }
        LoadState {
            Layout.fillWidth: true
            app: page.app
            loading: false
            errorText: page.app.accounts.errorText
        }
        GridLayout {
            id: grid

            readonly property real widest: Math.max(balance.wordWidth, transfer.wordWidth, entries.wordWidth,
                                                    talk.wordWidth, bills.wordWidth, help.wordWidth) + 16
            readonly property bool pairs: 2 * widest + columnSpacing <= width

            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: pairs ? 2 : 1
            columnSpacing: Theme.metrics.gap
            rowSpacing: Theme.metrics.gap
            uniformCellWidths: true

            Tile {
                id: balance

                objectName: "tour-balance"
                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "wallet"
                text: qsTr("余额")
                wordSize: Theme.title
                strong: true
                onClicked: page.app.openService("balance")
            }
            Tile {
                id: transfer

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "transfer"
                text: qsTr("转账")
                wordSize: Theme.title
                strong: true
                onClicked: page.app.startTransfer()
            }
            Tile {
                id: entries

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "list"
                text: qsTr("明细")
                wordSize: Theme.title
                onClicked: page.app.openService("entries")
            }
            Tile {
                id: talk

                objectName: "tour-voice"
                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "microphone"
                text: qsTr("语音")
                wordSize: Theme.title
                badge: Theme.color.accentTint
                sign: Theme.color.accentTintText
                onClicked: page.app.navigation.openConversation()
            }
            Tile {
                id: bills

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "plug"
                text: qsTr("缴费")
                wordSize: Theme.title
                onClicked: page.app.openService("bills")
            }
            Tile {
                id: help

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "help"
                text: qsTr("帮助")
                note: page.app.home.waitingText
                wordSize: Theme.title
                Accessible.description: note === "" ? qsTr("帮助和更多服务") : qsTr("帮助和更多服务，%1").arg(note)
                onClicked: page.app.navigation.open("services/All")
            }
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.metrics.gapSmall
            kind: ActionButton.Quiet
            iconName: "phone"
            text: qsTr("换回标准版")
            onClicked: page.app.settings.chooseVersion("standard")
        }
    }
}
