import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One place of the tab bar.
PressControl {
    id: place

    required property AppViewModel app
    required property string page
    required property string current
    required property string iconName
    // How many things wait there: a number on its sign. Its name has to say it too.
    property int count: 0
    readonly property bool here: current === page
    readonly property color ink: here ? Theme.color.primary : Theme.color.textMuted
    readonly property real least: Math.max(Theme.metrics.target, Math.ceil(label.naturalWidth) + 4)

    Layout.fillWidth: true
    Layout.fillHeight: true
    topPadding: 6
    bottomPadding: 2
    leftPadding: 0
    rightPadding: 0
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    // Selected, and not checked as well: a screen reader says the tab again for each state that changes.
    Accessible.selected: here
    onClicked: app.navigation.openTab(page)

    background: Rectangle {
        radius: place.radius
        color: place.down ? Theme.color.primaryTint : "transparent"

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: place.here
            width: Theme.icon
            height: 3
            radius: 1.5
            color: Theme.color.primary
        }
    }
    contentItem: ColumnLayout {
        spacing: 0

        Icon {
            id: sign

            Layout.alignment: Qt.AlignHCenter
            name: place.iconName
            color: place.ink

            Badge {
                x: sign.width - 12
                y: Math.min(-2, sign.height - height)
                count: place.count
            }
        }
        AppText {
            id: label

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: place.text
            color: place.ink
            font.pixelSize: Theme.small
            font.bold: place.here
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
