import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Back and home, in words. The question of the page stands below, in its body.
RowLayout {
    id: header

    required property AppViewModel app

    x: Theme.metrics.margin / 2
    width: parent.width - Theme.metrics.margin
    spacing: 4
    // The words come first: their signs are left out where both do not fit.
    readonly property bool signed: backWords.width + homeWords.width + 2 * (Theme.icon + Theme.metrics.gapSmall + 20)
                                   + spacing <= width

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
        iconName: header.signed ? "back" : ""
        text: qsTr("返回")
        enabled: !header.app.pin.sending
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
        iconName: header.signed ? "home" : ""
        text: qsTr("首页")
        enabled: !header.app.pin.sending
        onClicked: header.app.navigation.home()
    }
}
