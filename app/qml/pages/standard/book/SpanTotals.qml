import QtQuick
import QtQuick.Layouts
import controls
import theme

import viewmodels

// What came and went in the span, as the page's one large area. A press opens its entries.
PressControl {
    id: root

    required property AppViewModel app

    text: qsTr("看这段时间的明细")
    radius: Theme.metrics.radiusLarge
    leftPadding: Theme.metrics.gapLarge
    rightPadding: Theme.metrics.gapLarge
    topPadding: Theme.metrics.gapLarge
    bottomPadding: Theme.metrics.gapLarge
    Accessible.name: app.book.totalsSentence
    Accessible.description: text

    background: HeroGround {
        radius: root.radius
        down: root.down
    }
    contentItem: ColumnLayout {
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: root.app.book.spanText
            color: Theme.color.heroText
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            text: qsTr("支出")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            Layout.fillWidth: true
            money: root.app.book.expense
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            columns: inWords.implicitWidth + leftWords.implicitWidth + Theme.metrics.gap <= width ? 2 : 1
            columnSpacing: Theme.metrics.gap
            rowSpacing: 0

            AppText {
                id: inWords

                Layout.fillWidth: true
                text: Theme.phrases(qsTr("收入 %1").arg(root.app.book.income.display))
                color: Theme.color.heroText
                Accessible.ignored: true
            }
            AppText {
                id: leftWords

                text: Theme.phrases(qsTr("结余 %1").arg(root.app.book.left.display))
                color: Theme.color.heroText
                Accessible.ignored: true
            }
        }
    }
}
