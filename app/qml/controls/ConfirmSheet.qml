import QtQuick
import QtQuick.Layouts

// "Are you sure?" with the whole question as heading, and again as the description of the button that says yes, so that
// nobody agrees to what they have not heard. No is first, and where one starts.
Sheet {
    id: sheet

    required property string question
    property string detail: ""
    property string yes: qsTr("确定")
    property string no: qsTr("先不了")
    signal confirmed

    title: question
    firstFocus: noButton

    HeadingText {
        Layout.fillWidth: true
        text: sheet.question
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: sheet.detail
    }
    ActionButton {
        id: noButton

        Layout.fillWidth: true
        kind: ActionButton.Secondary
        text: sheet.no
        Accessible.description: [sheet.question, sheet.detail].filter(part => part !== "").join(" ")
        onClicked: sheet.dismissed()
    }
    ActionButton {
        id: yesButton

        Layout.fillWidth: true
        text: sheet.yes
        Accessible.description: [sheet.question, sheet.detail].filter(part => part !== "").join(" ")
        onClicked: {
            sheet.close()
            sheet.confirmed()
        }
    }
}
