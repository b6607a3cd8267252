import QtQuick
import QtQuick.Layouts
import controls
import theme

// One account. It is heard as one sentence.
Card {
    id: card

    required property string name
    required property string tail
    required property string balance
    required property string available
    required property string held
    required property string sentence

    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        Rectangle {
            implicitWidth: Theme.icon + 16
            implicitHeight: implicitWidth
            radius: Theme.metrics.radiusSmall
            color: Theme.color.primaryTint

            Icon {
                anchors.centerIn: parent
                name: "card"
                color: Theme.color.primary
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: card.name
                font.bold: true
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                text: qsTr("尾号%1").arg(card.tail)
                Accessible.ignored: true
            }
        }
    }
    SmallText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gapSmall
        text: qsTr("余额")
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: card.balance
        font.pixelSize: Theme.display
        font.bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.base
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    SmallText {
        Layout.fillWidth: true
        visible: card.held !== ""
        text: qsTr("其中 %1 正等待确认，可用 %2").arg(card.held).arg(card.available)
        Accessible.ignored: true
    }
}
