pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A large entry of a home page: a sign and one or two words. It lies down where its words need the width.
PressControl {
    id: tile

    required property string iconName
    property bool lying: false
    // A quiet line under the words: what waits behind it.
    property string note: ""
    property bool plain: false
    // Whether it lies on a card with others and draws no sheet of its own.
    property bool bare: false
    // Whether it is one of the first things of the page: it lies on the colour of the hero area.
    property bool strong: false
    property color ink: dull ? Theme.color.textDisabled : strong ? Theme.color.heroText : Theme.color.text
    property color badge: strong ? Theme.color.heroTint : Theme.color.primaryTint
    property color sign: strong ? Theme.color.heroTintText : Theme.color.primary
    property int wordSize: Theme.base
    // Width its words need, so that a page can lay out its tiles alike.
    readonly property real wordWidth: Math.ceil(label.naturalWidth)

    leftPadding: lying ? Theme.metrics.padding : 6
    rightPadding: lying ? Theme.metrics.padding : 6
    topPadding: Theme.metrics.gap
    bottomPadding: Theme.metrics.gap
    radius: Theme.metrics.radiusLarge

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !tile.strong || tile.dull
            radius: tile.radius
            color: tile.down ? Theme.color.primaryTint : tile.bare ? "transparent" : tile.dull ? Theme.color.disabled : Theme.color.surface
            border.width: tile.down ? 3 : tile.bare ? 0 : Theme.color.edgeWidth
            border.color: tile.down ? Theme.color.accent : Theme.color.edge

            Elevation {
                wanted: !tile.bare
                radius: tile.radius
            }
        }
        Loader {
            anchors.fill: parent
            active: tile.strong && !tile.dull
            sourceComponent: HeroGround {
                radius: tile.radius
                down: tile.down
            }
        }
    }
    contentItem: GridLayout {
        columns: tile.lying ? 2 : 1
        columnSpacing: Theme.metrics.gap
        rowSpacing: Theme.metrics.gapSmall

        Rectangle {
            Layout.alignment: tile.lying ? Qt.AlignLeft | Qt.AlignVCenter : Qt.AlignHCenter | Qt.AlignBottom
            implicitWidth: Theme.iconLarge + 2 * Theme.metrics.gapSmall + 8
            implicitHeight: implicitWidth
            radius: Theme.metrics.radius
            color: tile.badge

            Icon {
                anchors.centerIn: parent
                name: tile.iconName
                color: tile.sign
                size: Theme.iconLarge
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: tile.lying ? Qt.AlignLeft | Qt.AlignVCenter : Qt.AlignHCenter | Qt.AlignTop
            spacing: 0

            AppText {
                id: label

                Layout.fillWidth: true
                horizontalAlignment: tile.lying ? Text.AlignLeft : Text.AlignHCenter
                text: Lines.joined(tile.text)
                color: tile.ink
                font.bold: !tile.plain
                font.pixelSize: tile.wordSize
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                visible: text !== ""
                horizontalAlignment: label.horizontalAlignment
                text: Theme.phrases(tile.note)
                color: tile.dull ? Theme.color.textDisabled : Theme.color.primary
                Accessible.ignored: true
            }
        }
    }
}
