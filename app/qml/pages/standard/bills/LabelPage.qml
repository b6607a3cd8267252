import QtQuick
import QtQuick.Layouts
import controls
import theme

// A word by which the number is kept.
StandardPage {
    id: page

    title: qsTr("记住这个号码")
    firstFocus: field

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: heading

            Layout.fillWidth: true
            text: qsTr("叫它什么？")
            font.pixelSize: Theme.lead
        }
        Field {
            id: field

            Layout.fillWidth: true
            name: qsTr("名字")
            placeholderText: qsTr("比如：家里")
            text: page.app.billAccount.label
            maximumLength: page.app.billAccount.longestLabel
            onTextEdited: page.app.billAccount.setLabel(text)
            onAccepted: page.app.billAccount.keep()
        }
        Choices {
            Layout.fillWidth: true
            name: heading.text
            model: page.app.billAccount.labels
            onChosen: value => page.app.billAccount.setLabel(value)
        }
        Notice {
            Layout.fillWidth: true
            text: page.app.billAccount.errorText
        }
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
