import QtQuick
import QtQuick.Layouts
import controls
import theme

// A word by which the number is kept: chosen with one touch, or written.
ElderPage {
    id: page

    title: qsTr("记住这个号码")
    heading: qsTr("这是谁家的？")
    firstFocus: field

    Choices {
        Layout.fillWidth: true
        name: page.heading
        model: page.app.billAccount.labels
        onChosen: value => page.app.billAccount.setLabel(value)
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("也可以自己写：")
    }
    Field {
        id: field

        Layout.fillWidth: true
        name: qsTr("名字")
        placeholderText: qsTr("名字")
        text: page.app.billAccount.label
        maximumLength: page.app.billAccount.longestLabel
        onTextEdited: page.app.billAccount.setLabel(text)
        onAccepted: page.app.billAccount.keep()
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.billAccount.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("记住")
        enabled: !page.app.billAccount.loading
        onClicked: page.app.billAccount.keep()
    }
}
