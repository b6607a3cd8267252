import QtQuick
import QtQuick.Layouts
import controls

// When the money is to arrive.
StandardPage {
    id: page

    title: qsTr("到账方式")
    firstFocus: answers.firstButton

    OptionList {
        id: answers

        Layout.fillWidth: true
        name: page.title
        model: page.app.transfer.arrivals
        onChosen: value => {
            page.app.transfer.chooseArrival(value)
            page.app.navigation.back()
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
