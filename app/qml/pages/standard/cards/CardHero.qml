import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The card itself: what can still be spent, and how much of the limit is used. It is heard as one sentence.
Rectangle {
    id: hero

    required property AppViewModel app

    implicitHeight: column.implicitHeight + 2 * Theme.metrics.gapLarge
    radius: Theme.metrics.radiusLarge
    color: Theme.color.primary
    Accessible.role: Accessible.StaticText
    Accessible.name: app.card.sentence

    Icon {
        anchors {
            right: parent.right
            bottom: parent.bottom
            rightMargin: 14
            bottomMargin: 10
        }
        visible: sum.contentWidth < hero.width - size - 2 * Theme.metrics.gapLarge
        name: "elephant-mono"
        color: Theme.color.primaryText
        size: 116
        opacity: 0.12
    }
    ColumnLayout {
        id: column

        x: Theme.metrics.gapLarge
        y: Theme.metrics.gapLarge
        width: hero.width - 2 * Theme.metrics.gapLarge
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: Theme.phrases(qsTr("小象信用卡 尾号%1").arg(hero.app.card.tail))
            color: Theme.color.primaryText
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gap
            text: qsTr("可用额度")
            color: Theme.color.primaryTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            id: sum

            Layout.fillWidth: true
            money: hero.app.card.available
            color: Theme.color.primaryText
            Accessible.ignored: true
        }
        ShareBar {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            share: hero.app.card.usedShare
            color: Theme.color.primaryPressed
            fill: Theme.color.accent
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapSmall
            text: Theme.phrases(qsTr("总额度 %1 · 已欠 %2").arg(hero.app.card.limit.display).arg(hero.app.card.owed.display))
            color: Theme.color.primaryTextMuted
            Accessible.ignored: true
        }
    }
}
