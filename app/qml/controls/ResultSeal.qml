import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// How a transfer ended: a sign, two or three words, the amount, and a sentence. The focus starts here.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property ResultViewModel result: app.result
    readonly property bool bad: result.outcome === "failed"
    readonly property color ink: result.done ? Theme.color.positive : bad ? Theme.color.negative : Theme.color.accentTintText
    readonly property color ground: result.done ? Theme.color.positiveTint : bad ? Theme.color.negativeTint : Theme.color.accentTint

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1。%2").arg(result.title).arg(result.message)
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
                name: root.result.done ? "check" : root.bad ? "close" : ["expired", "waiting"].includes(root.result.outcome) ? "clock" : "undo"
                color: root.ink
                size: Math.round(Theme.iconLarge * 1.4)
            }
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.result.title
            font.pixelSize: Theme.title
            font.bold: true
            color: root.ink
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            visible: root.result.done
            horizontalAlignment: Text.AlignHCenter
            money: root.result.amount
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            visible: !root.result.done
            text: root.result.message
            Accessible.ignored: true
        }
    }
    FocusRing {
        item: root
    }
}
