import QtQuick
import QtQuick.Layouts
import controls

// When the money is to arrive.
ElderPage {
    id: page

    title: qsTr("什么时候到")
    heading: qsTr("您想什么时候到账？")
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
