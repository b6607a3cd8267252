import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// How something ended: a sign, two or three words, an amount where there is one, and a sentence. The focus starts here.
FocusScope {
    id: root

    enum Kind { Good, Waiting, Bad }

    required property int kind
    required property string iconName
    required property string title
    property string message: ""
    property MoneyValue money: null
    readonly property color ink: kind === Seal.Good ? Theme.color.positive : kind === Seal.Bad ? Theme.color.negative : Theme.color.accentTintText
    readonly property color ground: kind === Seal.Good ? Theme.color.positiveTint : kind === Seal.Bad ? Theme.color.negativeTint : Theme.color.accentTint

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.focusable: true

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gapSmall

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Math.round(Theme.iconLarge * 2.4)
            implicitHeight: implicitWidth
            radius: implicitWidth / 2
            color: root.ground

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                color: root.ink
                size: Math.round(Theme.iconLarge * 1.4)
            }
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.title
            font.bold: true
            color: root.ink
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            visible: root.money !== null
            horizontalAlignment: Text.AlignHCenter
            money: root.money
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: root.message
            Accessible.ignored: true
        }
    }
    FocusRing {
        around: root
    }
}
