import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What one has, all accounts together, and whether it is to be seen. The sum leads to the accounts.
Card {
    id: card

    required property AppViewModel app
    property alias firstFocus: sum
    readonly property bool hidden: app.settings.amountsHidden
    // The main account to the ear: the digits of its card one by one.
    readonly property string mainAccount: app.accounts.mainTail === "" ? "" : qsTr("%1 尾号%2").arg(app.accounts.mainName)
                                              .arg(Array.from(app.accounts.mainTail).join(" "))

    hero: true
    spacing: 0
    padding: Theme.metrics.gap

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall

        AppText {
            id: greetingText

            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.gapSmall
            text: card.app.accounts.greeting === "" ? qsTr("您好") : qsTr("%1，您好").arg(card.app.accounts.greeting)
            color: Theme.color.heroText
            font.bold: true
            Accessible.ignored: true
        }
        IconButton {
            iconName: card.hidden ? "eye-off" : "eye"
            ink: Theme.color.heroText
            text: qsTr("隐藏金额")
            checkable: true
            checked: card.hidden
            onToggled: checked = Qt.binding(() => card.hidden)
            Accessible.role: Accessible.CheckBox
            Accessible.onToggleAction: click()
            onClicked: card.app.settings.setAmountsHidden(!card.hidden)
        }
    }
    PressControl {
        id: sum

        Layout.fillWidth: true
        text: qsTr("总资产")
        leftPadding: Theme.metrics.gapSmall
        rightPadding: Theme.metrics.gapSmall
        topPadding: 0
        bottomPadding: Theme.metrics.gapSmall
        Accessible.name: card.hidden ? qsTr("%1，总资产已隐藏").arg(greetingText.text)
                                     : qsTr("%1，总资产%2").arg(greetingText.text).arg(card.app.accounts.total.spoken)
        Accessible.description: [card.mainAccount, qsTr("查看账户")].filter(part => part !== "").join(", ")
        onClicked: card.app.openService("balance")

        background: Rectangle {
            radius: sum.radius
            color: sum.down ? Theme.color.heroPressed : "transparent"
        }
        contentItem: ColumnLayout {
            spacing: 2

            SmallText {
                Layout.fillWidth: true
                text: qsTr("总资产")
                color: Theme.color.heroTextMuted
                Accessible.ignored: true
            }
            MoneyText {
                Layout.fillWidth: true
                visible: !card.hidden
                money: card.app.accounts.total
                color: Theme.color.heroText
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                visible: card.hidden
                text: "¥ ****"
                color: Theme.color.heroText
                font.pixelSize: Theme.display
                font.bold: true
                Accessible.ignored: true
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.metrics.gapSmall
                spacing: Theme.metrics.gapSmall

                IconAndText {
                    Layout.fillWidth: true
                    iconName: "card"
                    iconSize: Math.round(Theme.small * 1.4)
                    text: Theme.phrases(qsTr("%1 尾号%2").arg(card.app.accounts.mainName).arg(card.app.accounts.mainTail))
                    atStart: true
                    color: Theme.color.heroTextMuted
                    pixelSize: Theme.small
                    visible: card.app.accounts.mainTail !== ""
                }
                Icon {
                    name: "forward"
                    size: Math.round(Theme.icon * 0.75)
                    color: Theme.color.heroTextMuted
                }
            }
        }
    }
}
