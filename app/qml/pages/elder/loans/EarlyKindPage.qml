import QtQuick
import QtQuick.Layouts
import controls

// One question: how to go on after the part.
ElderPage {
    id: page

    title: qsTr("早点还")
    heading: qsTr("以后怎么还？")
    firstFocus: kinds.first

    Notice {
        Layout.fillWidth: true
        text: page.app.loanEarly.errorText
    }
    WayList {
        id: kinds

        Layout.fillWidth: true
        model: page.app.loanEarly.kinds
        onChosen: kind => page.app.loanEarly.chooseKind(kind)
    }
    Item {
        Layout.fillHeight: true
    }
}
