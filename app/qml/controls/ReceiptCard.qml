import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// An electronic receipt: the bank's head, the amount, the facts, a seal.
Card {
    id: root

    required property AppViewModel app
    property alias head: headPlace

    spacing: Theme.metrics.gap

    FocusScope {
        id: headPlace

        Layout.fillWidth: true
        implicitHeight: headColumn.implicitHeight
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: root.app.receipts.sentence
        Accessible.focusable: true

        ColumnLayout {
            id: headColumn

            width: headPlace.width
            spacing: Theme.metrics.gapSmall

            AppText {
                Layout.fillWidth: true
                text: qsTr("小象银行 转账回单")
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            MoneyText {
                Layout.fillWidth: true
                money: root.app.receipts.amount
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.app.receipts.amountWords
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            // The seal says that it was done.
            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                implicitWidth: sealWords.implicitWidth + 2 * Theme.metrics.gap
                implicitHeight: sealWords.implicitHeight + 2 * Theme.metrics.gapSmall
                radius: Theme.metrics.radiusSmall
                color: "transparent"
                border.width: 2
                border.color: Theme.color.negative

                AppText {
                    id: sealWords

                    anchors.centerIn: parent
                    text: qsTr("交易成功")
                    color: Theme.color.negative
                    font.bold: true
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        FocusRing {
            around: headPlace
        }
    }
    Divider {}
    FactList {
        Layout.fillWidth: true
        model: root.app.receipts.facts
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("小象银行是虚构的银行，这张回单只用于演示和研究。")
    }
}
