import QtQuick
import QtQuick.Layouts
import controls

// How to go on after the part: done sooner, or less each month. Both with what they save.
StandardPage {
    id: page

    title: qsTr("以后怎么还")
    firstFocus: kinds.first

    Notice {
        Layout.fillWidth: true
        text: page.app.loanEarly.errorText
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("早点还完，省的利息多；每月少还，手头松一些。")
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
