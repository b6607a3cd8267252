import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One of several, on or off, more or less.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "Choices"

        Choices {
            Layout.fillWidth: true
            name: qsTr("说话快慢")
            model: root.app.settings.rates
        }
        Choices {
            Layout.fillWidth: true
            name: qsTr("现在不能用")
            model: root.app.settings.rates
            enabled: false
        }
    }
    Specimen {
        control: "Tabs"

        Tabs {
            Layout.fillWidth: true
            name: qsTr("颜色")
            model: root.app.settings.palettes
        }
    }
    Specimen {
        control: "Chip"

        Flow {
            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            Chip {
                text: qsTr("支出")
                on: true
            }
            Chip {
                text: qsTr("收入")
                on: false
            }
            Chip {
                text: qsTr("转账")
                on: false
                down: true
            }
            Chip {
                text: qsTr("现在不能用")
                on: false
                enabled: false
            }
        }
    }
    Specimen {
        control: "SwitchRow"

        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("把回答读出来")
            on: true
        }
        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("画面不动")
            on: false
        }
        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("现在不能用")
            on: true
            enabled: false
        }
    }
    Specimen {
        control: "Stepper"

        Stepper {
            Layout.fillWidth: true
            name: qsTr("期数")
            value: 6
            text: qsTr("%1期").arg(value)
        }
        Stepper {
            Layout.fillWidth: true
            name: qsTr("到头了")
            value: 12
            to: 12
        }
    }
}
