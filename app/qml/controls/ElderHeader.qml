import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Back and home, in words. The question of the page stands below, in its body.
RowLayout {
    id: header

    required property AppViewModel app
    // The words come first: their signs are left out where both do not fit.
    readonly property bool pictured: backWords.width + homeWords.width + 2 * (Theme.icon + Theme.metrics.gapSmall + 20)
                                     + spacing <= width

    x: Theme.metrics.margin / 2
    width: parent.width - Theme.metrics.margin
    spacing: 4

    TextMetrics {
        id: backWords

        text: backButton.text
        font: backButton.font
    }
    TextMetrics {
        id: homeWords

        text: homeButton.text
        font: homeButton.font
    }
    ActionButton {
        id: backButton

        font.bold: true
        kind: ActionButton.Quiet
        leftPadding: 10
        rightPadding: 10
        iconName: header.pictured ? "back" : ""
        text: qsTr("返回")
        enabled: !header.app.navigation.held
        onClicked: header.app.navigation.back()
    }
    Item {
        Layout.fillWidth: true
    }
    ActionButton {
        id: homeButton

        font.bold: true
        kind: ActionButton.Quiet
        leftPadding: 10
        rightPadding: 10
        iconName: header.pictured ? "home" : ""
        text: qsTr("首页")
        enabled: !header.app.navigation.held
        onClicked: header.app.navigation.home()
    }
}
