import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Back, help and home, in words, on every page. The question of the page stands below, in its body.
GridLayout {
    id: header

    required property AppViewModel app
    // The home page has no way back and none home.
    property bool leads: true
    // The words come first: their signs are left out where all do not fit, and help goes below where even the words do not.
    readonly property real words: backWords.width + helpWords.width + homeWords.width + 3 * 20 + 2 * columnSpacing
    readonly property bool pictured: words + 3 * (Theme.icon + Theme.metrics.gapSmall) <= width
    readonly property bool together: words <= width

    x: Theme.metrics.margin / 2
    width: parent.width - Theme.metrics.margin
    columns: together ? 3 : 2
    columnSpacing: 2
    rowSpacing: 0

    TextMetrics {
        id: backWords

        text: backButton.text
        font: backButton.font
    }
    TextMetrics {
        id: helpWords

        text: helpButton.text
        font: helpButton.font
    }
    TextMetrics {
        id: homeWords

        text: homeButton.text
        font: homeButton.font
    }
    BrandLine {
        Layout.row: 0
        Layout.column: 0
        Layout.leftMargin: Theme.metrics.margin / 2
        visible: !header.leads
    }
    ActionButton {
        id: backButton

        Layout.row: 0
        Layout.column: 0
        Layout.alignment: Qt.AlignLeft
        visible: header.leads
        font.bold: true
        kind: ActionButton.Quiet
        ringInside: true
        leftPadding: 10
        rightPadding: 10
        iconName: header.pictured ? "back" : ""
        text: qsTr("返回")
        enabled: !header.app.navigation.held
        onClicked: header.app.navigation.back()
    }
    ActionButton {
        id: homeButton

        Layout.row: 0
        Layout.column: header.together ? 2 : 1
        Layout.alignment: Qt.AlignRight
        visible: header.leads
        font.bold: true
        kind: ActionButton.Quiet
        ringInside: true
        leftPadding: 10
        rightPadding: 10
        iconName: header.pictured ? "home" : ""
        text: qsTr("首页")
        enabled: !header.app.navigation.held
        onClicked: header.app.navigation.home()
    }
    ActionButton {
        id: helpButton

        Layout.row: header.together ? 0 : 1
        Layout.column: header.together ? 1 : 0
        Layout.columnSpan: header.together ? 1 : 2
        Layout.fillWidth: header.leads
        Layout.alignment: Qt.AlignRight
        font.bold: true
        kind: ActionButton.Quiet
        ringInside: true
        leftPadding: 10
        rightPadding: 10
        iconName: header.pictured ? "help" : ""
        objectName: "tour-help"
        text: qsTr("求助")
        enabled: !header.app.navigation.held
        Accessible.name: qsTr("一键求助")
        onClicked: header.app.openService("help")
    }
}
