import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The card itself: what can still be spent, and how much of the limit is used. It is heard as one sentence.
HeroGround {
    id: hero

    required property AppViewModel app

    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gapLarge
    signed: sum.contentWidth < hero.width - 116 - 2 * Theme.metrics.gapLarge
    Accessible.role: Accessible.StaticText
    Accessible.name: app.card.sentence

    ColumnLayout {
        id: column

        x: Theme.metrics.gapLarge
        y: Theme.metrics.gapLarge
        width: hero.width - 2 * Theme.metrics.gapLarge
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(qsTr("小象信用卡 尾号%1").arg(hero.app.card.tail))
            color: Theme.color.heroText
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gap
            text: qsTr("还能用")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            id: sum

            Layout.fillWidth: true
            money: hero.app.card.available
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        ShareBar {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            share: hero.app.card.usedShare
            color: Theme.color.heroDeep
            fill: Theme.color.accent
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            text: Theme.parts(owing.text, owing.advanceWidth <= hero.width - 2 * Theme.metrics.gapLarge)
            color: Theme.color.heroTextMuted
            Accessible.ignored: true

            TextMetrics {
                id: owing

                text: qsTr("总额度 %1 · 已欠 %2").arg(hero.app.card.limit.display).arg(hero.app.card.owed.display)
                font.family: Theme.family
                font.pixelSize: Theme.small
            }
        }
    }
}
