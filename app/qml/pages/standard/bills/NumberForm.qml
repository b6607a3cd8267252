import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// A number to be written in, and what is wrong with it.
Card {
    id: form

    required property AppViewModel app
    property alias field: field

    spacing: Theme.metrics.gap

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("填%1").arg(form.app.billAccount.numberName)
        font.pixelSize: Theme.lead
    }
    DigitsField {
        id: field

        Layout.fillWidth: true
        name: form.app.billAccount.numberName
        placeholderText: form.app.billAccount.numberName
        text: form.app.billAccount.numberText
        maximumLength: 24
        largest: Theme.title
        font.bold: true
        inputMethodHints: Qt.ImhDigitsOnly
        onTextEdited: form.app.billAccount.setNumber(text)
        onAccepted: form.app.billAccount.look()
    }
    SmallText {
        Layout.fillWidth: true
        text: form.app.billAccount.numberHint
    }
    Notice {
        Layout.fillWidth: true
        text: form.app.billAccount.errorText
    }
    ActionButton {
        Layout.fillWidth: true
        text: form.app.billAccount.isPhone ? qsTr("下一步") : qsTr("查账单")
        enabled: !form.app.billAccount.loading
        onClicked: form.app.billAccount.look()
    }
}
