import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What one has, all accounts together. The whole card leads to the accounts.
PressControl {
    id: card

    required property AppViewModel app
    // The main account to the ear: the digits of its card one by one.
    readonly property string mainAccount: app.accounts.mainTail === "" ? "" : qsTr("%1 尾号%2").arg(app.accounts.mainName)
                                              .arg(Array.from(app.accounts.mainTail).join(" "))

    text: qsTr("总资产")
    radius: Theme.metrics.radiusLarge
    leftPadding: Theme.metrics.gapLarge
    rightPadding: Theme.metrics.gapLarge
    topPadding: Theme.metrics.gapLarge
    bottomPadding: Theme.metrics.gapLarge
    Accessible.name: qsTr("%1，总资产%2").arg(greetingText.text).arg(app.accounts.total.spoken)
    Accessible.description: [mainAccount, qsTr("查看账户")].filter(part => part !== "").join(", ")

    background: HeroGround {
        radius: card.radius
        down: card.down
        signed: total.contentWidth < card.width - 116 - 2 * Theme.metrics.gapLarge
    }
    contentItem: ColumnLayout {
        spacing: 2

        AppText {
            id: greetingText

            Layout.fillWidth: true
            text: card.app.accounts.greeting === "" ? qsTr("您好") : qsTr("%1，您好").arg(card.app.accounts.greeting)
            color: Theme.color.heroText
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gap
            text: qsTr("总资产")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        MoneyText {
            id: total

            Layout.fillWidth: true
            money: card.app.accounts.total
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        IconAndText {
            Layout.topMargin: Theme.metrics.gapSmall
            iconName: "card"
            iconSize: Math.round(Theme.small * 1.4)
            text: Theme.phrases(qsTr("%1 尾号%2").arg(card.app.accounts.mainName).arg(card.app.accounts.mainTail))
            atStart: true
            color: Theme.color.heroTextMuted
            pixelSize: Theme.small
            visible: card.app.accounts.mainTail !== ""
            Layout.maximumWidth: parent.width
        }
    }
}
