import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Sheets and what stands on them.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "Card"

        Card {
            Layout.fillWidth: true

            AppText {
                Layout.fillWidth: true
                text: qsTr("养老金账户")
            }
            SmallText {
                Layout.fillWidth: true
                text: qsTr("尾号2633")
            }
        }
        Card {
            Layout.fillWidth: true
            hero: true

            SmallText {
                Layout.fillWidth: true
                text: qsTr("总资产")
                color: Theme.color.heroTextMuted
            }
            MoneyText {
                Layout.fillWidth: true
                money: root.app.accounts.total
                color: Theme.color.heroText
            }
        }
    }
    Specimen {
        control: "SectionHeader"

        SectionHeader {
            Layout.fillWidth: true
            text: qsTr("最近收支")
            action: qsTr("全部")
        }
        Divider {}
    }
    Specimen {
        control: "MoneyText"

        MoneyText {
            Layout.fillWidth: true
            money: root.app.accounts.balance
        }
    }
    Specimen {
        control: "HeadingText AppText SmallText"

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("您要转给谁？")
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("余额不够，钱没有转出。")
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("尾号2633")
        }
    }
    Specimen {
        control: "BrandLine Avatar Initial PayeeLine"

        BrandLine {
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.metrics.gap

            Avatar {}
            Avatar {
                awake: true
            }
            Initial {
                character: "李"
            }
        }
        PayeeLine {
            Layout.fillWidth: true
            called: qsTr("李娟")
            detail: qsTr("白鹭银行 尾号6285")
            initial: "李"
        }
    }
    Specimen {
        control: "EntryRow"

        EntryRow {
            Layout.fillWidth: true
            title: qsTr("邻家超市")
            detail: qsTr("2月28日 周六")
            amount: "−¥89.44"
            incoming: false
            sentence: title
        }
        EntryRow {
            Layout.fillWidth: true
            title: qsTr("养老金")
            detail: qsTr("2月15日 周日")
            amount: "+¥4,210.00"
            incoming: true
            sentence: title
        }
    }
}
