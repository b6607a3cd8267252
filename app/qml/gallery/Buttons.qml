import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What leads on and what does something: at rest, pressed, under the keyboard, disabled.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "ActionButton"

        ActionButton {
            Layout.fillWidth: true
            iconName: "transfer"
            text: qsTr("转账")
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("按下")
            down: true
        }
        ActionButton {
            id: focused

            Layout.fillWidth: true
            text: qsTr("键盘在这里")

            FocusRing {
                around: focused
                visible: true
            }
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("现在不能用")
            enabled: false
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("次要")
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("次要，按下")
            down: true
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("次要，现在不能用")
            enabled: false
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Quiet
            iconName: "undo"
            text: qsTr("安静")
        }
    }
    Specimen {
        control: "ButtonPair"

        ButtonPair {
            Layout.fillWidth: true
            first: qsTr("转入")
            second: qsTr("转出")
        }
    }
    Specimen {
        control: "IconButton"

        RowLayout {
            spacing: Theme.metrics.gap

            IconButton {
                iconName: "settings"
                text: qsTr("设置")
            }
            IconButton {
                iconName: "send"
                text: qsTr("发送")
                fill: Theme.color.primary
                ink: Theme.color.primaryText
            }
            IconButton {
                iconName: "plus"
                text: qsTr("增加")
                down: true
            }
            IconButton {
                iconName: "minus"
                text: qsTr("减少")
                enabled: false
            }
        }
    }
    Specimen {
        control: "RowButton"

        RowButton {
            Layout.fillWidth: true
            initial: "李"
            text: qsTr("李娟")
            detail: qsTr("白鹭银行 尾号6285")
            sentence: text
        }
        RowButton {
            Layout.fillWidth: true
            iconName: "card"
            text: qsTr("信用卡")
            sentence: text
            down: true
        }
        RowButton {
            Layout.fillWidth: true
            iconName: "lock"
            text: qsTr("现在不能用")
            sentence: text
            enabled: false
        }
    }
    Specimen {
        control: "Tile"

        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: Theme.metrics.gap
            rowSpacing: Theme.metrics.gap
            uniformCellWidths: true

            Tile {
                Layout.fillWidth: true
                iconName: "wallet"
                text: qsTr("余额")
                strong: true
            }
            Tile {
                Layout.fillWidth: true
                iconName: "list"
                text: qsTr("明细")
            }
            Tile {
                Layout.fillWidth: true
                iconName: "microphone"
                text: qsTr("语音")
                down: true
            }
            Tile {
                Layout.fillWidth: true
                iconName: "help"
                text: qsTr("帮助")
                enabled: false
            }
        }
    }
    Specimen {
        control: "TalkButton"

        TalkButton {
            app: root.app
        }
        TalkButton {
            app: root.app
            enabled: false
        }
    }
}
