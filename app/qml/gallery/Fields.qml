import QtQuick
import QtQuick.Layouts
import controls
import viewmodels

// What is written into.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "Field"

        Field {
            Layout.fillWidth: true
            name: qsTr("姓名")
            placeholderText: name
        }
        Field {
            Layout.fillWidth: true
            name: qsTr("给对方留句话")
            text: qsTr("生日快乐")
        }
        Field {
            Layout.fillWidth: true
            name: qsTr("现在不能用")
            text: name
            enabled: false
        }
    }
    Specimen {
        control: "FormField"

        FormField {
            Layout.fillWidth: true
            name: qsTr("户号")
            help: qsTr("在缴费单的右上角")
        }
        FormField {
            Layout.fillWidth: true
            name: qsTr("手机号")
            text: "138"
            trouble: qsTr("手机号是11位，还差8位。")
        }
    }
    Specimen {
        control: "SearchField"

        SearchField {
            Layout.fillWidth: true
            name: qsTr("搜功能、收支")
        }
        SearchField {
            Layout.fillWidth: true
            name: qsTr("搜收款人")
            text: "lj"
        }
    }
    Specimen {
        control: "PinDots"

        PinDots {
            Layout.fillWidth: true
            count: 3
            length: 6
            text: qsTr("已输入3位")
        }
    }
    Specimen {
        control: "Keypad"

        Keypad {
            Layout.fillWidth: true
            submitText: qsTr("确定")
        }
        Keypad {
            Layout.fillWidth: true
            submitText: qsTr("确定")
            enabled: false
        }
    }
}
