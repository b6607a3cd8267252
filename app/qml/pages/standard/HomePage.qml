import QtQuick
import QtQuick.Layouts
import controls
import theme

// Standard home: what one has, what one uses most, what waits, whom one pays, what happened last.
Page {
    id: page

    title: qsTr("首页")
    tab: "Home"
    firstFocus: hero.firstFocus

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
                onClicked: page.app.openService("settings")
            }
        }
        SearchEntry {
            objectName: "tour-search"
            Layout.fillWidth: true
            onClicked: page.app.navigation.open("services/Search")
        }
        AssetCard {
            id: hero

            Layout.fillWidth: true
            app: page.app
        }
        LoadState {
            Layout.fillWidth: true
            app: page.app
            loading: false
            errorText: page.app.accounts.errorText
        }
        Shortcuts {
            Layout.fillWidth: true
            app: page.app
        }
        RowButton {
            Layout.fillWidth: true
            iconName: "sun"
            text: qsTr("长辈版")
            detail: qsTr("字大 步骤少 能说话")
            sentence: qsTr("长辈版，字大、步骤少、能说话")
            onClicked: page.app.settings.chooseVersion("elder")
        }
        Todos {
            Layout.fillWidth: true
            app: page.app
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
