import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What tells how things stand: always in words, with a sign; the colour helps.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "Notice"

        Notice {
            Layout.fillWidth: true
            text: qsTr("余额不够，钱没有转出。")
        }
        Notice {
            Layout.fillWidth: true
            kind: Notice.Hint
            text: qsTr("明天上午到账，到账前可以撤回。")
        }
    }
    Specimen {
        control: "Tag"

        Flow {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            Tag {
                text: qsTr("活期")
            }
            Tag {
                kind: Tag.Good
                text: qsTr("已到账")
            }
            Tag {
                kind: Tag.Waiting
                text: qsTr("等待中")
            }
            Tag {
                kind: Tag.Bad
                text: qsTr("已逾期")
            }
        }
    }
    Specimen {
        control: "Badge"

        RowLayout {
            spacing: Theme.metrics.gap

            Badge {
                count: 3
            }
            Badge {
                count: 128
            }
        }
    }
    Specimen {
        control: "ProgressBar"

        ProgressBar {
            Layout.fillWidth: true
            value: 0.6
            text: qsTr("已存 6000元，目标 1万元")
        }
        ProgressBar {
            Layout.fillWidth: true
            value: 0
            text: qsTr("还没有开始")
        }
    }
    Specimen {
        control: "Seal"

        Seal {
            Layout.fillWidth: true
            kind: Seal.Good
            iconName: "check"
            title: qsTr("转账成功")
            money: root.app.accounts.balance
            message: ""
        }
        Seal {
            Layout.fillWidth: true
            kind: Seal.Waiting
            iconName: "clock"
            title: qsTr("等待转出")
            money: null
            message: qsTr("24小时内可以撤回。")
        }
        Seal {
            Layout.fillWidth: true
            kind: Seal.Bad
            iconName: "close"
            title: qsTr("没有办成")
            money: null
            message: qsTr("钱没有动。")
        }
    }
    Specimen {
        control: "LoadState"

        LoadState {
            Layout.fillWidth: true
            app: root.app
            loading: true
            errorText: ""
        }
        LoadState {
            Layout.fillWidth: true
            app: root.app
            loading: false
            errorText: qsTr("暂时读不到，请再试一次。")
        }
    }
    Specimen {
        control: "Fact"

        Fact {
            name: qsTr("手续费")
            value: qsTr("不收")
        }
        Fact {
            name: qsTr("对方银行")
            value: qsTr("白鹭银行")
            strong: true
        }
    }
}
