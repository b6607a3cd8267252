import QtQuick
import QtQuick.Layouts
import controls
import theme

// Standard home: what one has, what one does most, whom one pays, what happened last.
Page {
    id: page

    title: qsTr("首页")
    firstFocus: hero

    Scroller {
        anchors.fill: parent
        spacing: Theme.metrics.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            spacing: 0

            BrandLine {
                Layout.fillWidth: true
            }
            IconButton {
                iconName: "settings"
                text: qsTr("设置")
                onClicked: page.app.navigation.open("Settings")
            }
        }
        AssetCard {
            id: hero

            Layout.fillWidth: true
            app: page.app
            onClicked: page.app.navigation.open("Balance")
        }
        LoadState {
            Layout.fillWidth: true
            app: page.app
            loading: false
            errorText: page.app.accounts.errorText
        }
        GridLayout {
            id: shortcuts

            readonly property real widest: Math.max(Theme.metrics.target, transfer.wordWidth + 12, balance.wordWidth + 12,
                                                    entries.wordWidth + 12, elder.wordWidth + 12)
            readonly property int fitting: Math.floor((width + columnSpacing) / (widest + columnSpacing))

            Layout.fillWidth: true
            columns: fitting >= 4 ? 4 : 2
            columnSpacing: Theme.metrics.gapSmall
            rowSpacing: Theme.metrics.gapSmall
            uniformCellWidths: true

            Tile {
                id: transfer

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: "transfer"
                text: qsTr("转账")
                plain: true
                onClicked: page.app.startTransfer()
            }
            Tile {
                id: balance

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: "wallet"
                text: qsTr("账户")
                plain: true
                onClicked: page.app.navigation.open("Balance")
            }
            Tile {
                id: entries

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: "list"
                text: qsTr("明细")
                plain: true
                onClicked: page.app.navigation.open("Entries")
            }
            Tile {
                id: elder

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: "sun"
                text: qsTr("长辈版")
                plain: true
                badge: Theme.color.accentTint
                sign: Theme.color.accentTintText
                onClicked: page.app.settings.chooseVersion("elder")
            }
        }
        Favourites {
            Layout.fillWidth: true
            app: page.app
        }
        LatestEntries {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.metrics.gap
            app: page.app
        }
    }
}
