import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// What the helper needs, in the order in which it is needed: where to go, and the code to type there. Both are read out to them, so
// both stand on one line, as large as it takes.
Card {
    id: root

    required property AppViewModel app
    readonly property real room: width - 2 * padding

    function fitting(wanted: int, needed: real): int {
        return Math.max(24, Math.floor(wanted * Math.min(1, room / (needed + 4))))
    }

    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        text: root.app.guidance.addressWords
    }
    AppText {
        Layout.fillWidth: true
        text: root.app.guidance.address
        font.pixelSize: root.fitting(Theme.headline, addressMetrics.advanceWidth)
        font.bold: true
        color: Theme.color.primary
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: text

        TextMetrics {
            id: addressMetrics

            text: root.app.guidance.address
            font.family: Theme.family
            font.pixelSize: Theme.headline
            font.bold: true
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("再把这个号码念给对方")
    }
    AppText {
        Layout.fillWidth: true
        text: root.app.guidance.code.replace(" ", "\u00a0")
        font.pixelSize: root.fitting(Theme.display, codeMetrics.advanceWidth)
        font.bold: true
        color: Theme.color.primary
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("号码 %1").arg(root.app.guidance.codeSpoken)

        TextMetrics {
            id: codeMetrics

            text: root.app.guidance.code
            font.family: Theme.family
            font.pixelSize: Theme.display
            font.bold: true
        }
    }
    SmallText {
        Layout.fillWidth: true
        text: root.app.guidance.timeLeft
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
