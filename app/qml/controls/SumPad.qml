import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// An amount to be typed or pressed: the field, the amount in words, what is wrong with it, and the keys.
ColumnLayout {
    id: root

    required property TypedAmount amount
    required property string name
    property string errorText: ""
    property string hint: ""
    property alias field: sum
    signal accepted

    spacing: Theme.metrics.gap

    SumField {
        id: sum

        Layout.fillWidth: true
        name: root.name
        amount: root.amount
        onAccepted: root.accepted()
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== "" && root.errorText === ""
        text: root.amount.words === "" ? root.hint : root.amount.words
        color: root.amount.words === "" ? Theme.color.textMuted : Theme.color.primary
        font.bold: root.amount.words !== ""
    }
    Notice {
        Layout.fillWidth: true
        text: root.errorText
    }
    Keypad {
        Layout.fillWidth: true
        extra: "."
        extraName: qsTr("小数点")
        onPressed: key => root.amount.pressKey(key)
        onErased: root.amount.eraseKey()
    }
}
