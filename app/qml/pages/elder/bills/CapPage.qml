import QtQuick
import QtQuick.Layouts
import controls
import theme

// Up to how much a bill is paid by itself.
ElderPage {
    id: page

    title: qsTr("每月自动缴")
    heading: qsTr("一次最多缴多少？")
    firstFocus: field

    AppText {
        Layout.fillWidth: true
        text: qsTr("超过这个数就不自动缴，先告诉您。")
    }
    Choices {
        Layout.fillWidth: true
        name: page.heading
        model: page.app.billAccount.caps
        onChosen: value => page.app.billAccount.cap.setText(value)
    }
    SumField {
        id: field

        Layout.fillWidth: true
        name: qsTr("每次最多多少元")
        amount: page.app.billAccount.cap
        onAccepted: page.app.billAccount.agree()
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.app.billAccount.cap.words
        color: Theme.color.primary
        font.bold: true
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
        text: qsTr("下一步")
        enabled: !page.app.billAccount.loading
        onClicked: page.app.billAccount.agree()
    }
}
