import QtQuick
import QtQuick.Layouts
import controls
import theme

// Elder home: a greeting and six large entries, no more.
Page {
    id: page

    title: qsTr("首页")
    firstFocus: balance

    Scroller {
        anchors.fill: parent
        guided: true

        BrandLine {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gap
        }
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
                                                    talk.wordWidth, settings.wordWidth, standard.wordWidth) + 16
            readonly property bool pairs: 2 * widest + columnSpacing <= width

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.metrics.gap
            columns: pairs ? 2 : 1
            columnSpacing: Theme.metrics.gap
            rowSpacing: Theme.metrics.gap
            uniformCellWidths: true

            Tile {
                id: balance

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "wallet"
                text: qsTr("余额")
                wordSize: Theme.title
                strong: true
                onClicked: page.app.navigation.open("Balance")
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
                onClicked: page.app.navigation.open("Entries")
            }
            Tile {
                id: talk

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
                id: settings

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "settings"
                text: qsTr("设置")
                wordSize: Theme.title
                onClicked: page.app.navigation.open("Settings")
            }
            Tile {
                id: standard

                Layout.fillWidth: true
                Layout.fillHeight: true
                lying: !grid.pairs
                iconName: "phone"
                text: qsTr("标准版")
                wordSize: Theme.title
                onClicked: page.app.settings.chooseVersion("standard")
            }
        }
    }
}
