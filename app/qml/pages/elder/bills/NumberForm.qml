import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// A number to be written in, by keyboard or by large keys, and what is wrong with it.
ColumnLayout {
    id: form

    required property AppViewModel app
    property alias field: field

    spacing: Theme.metrics.gap

    DigitsField {
        id: field

        Layout.fillWidth: true
        name: form.app.billAccount.numberName
        placeholderText: form.app.billAccount.numberName
        text: form.app.billAccount.numberText
        largest: Theme.headline
        font.bold: true
        maximumLength: 24
        inputMethodHints: Qt.ImhDigitsOnly
        onTextEdited: form.app.billAccount.setNumber(text)
        onAccepted: form.app.billAccount.look()
    }
    AppText {
        Layout.fillWidth: true
        visible: form.app.billAccount.errorText === ""
        text: form.app.billAccount.numberHint
        color: Theme.color.textMuted
    }
    Notice {
        Layout.fillWidth: true
        text: form.app.billAccount.errorText
    }
    Keypad {
        Layout.fillWidth: true
        onPressed: key => form.app.billAccount.setNumber(form.app.billAccount.numberText + key)
        onErased: form.app.billAccount.setNumber(form.app.billAccount.numberText.slice(0, -1))
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !form.app.billAccount.loading
        onClicked: form.app.billAccount.look()
    }
}
