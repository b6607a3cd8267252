import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: how much the family may see. The answer goes on to the review.
ElderPage {
    id: page

    title: page.app.familyWealth.levelTitle
    heading: qsTr("给家人看多少？")
    firstFocus: levels.firstButton

    Notice {
        Layout.fillWidth: true
        text: page.app.familyWealth.errorText
    }
    OptionList {
        id: levels

        Layout.fillWidth: true
        name: page.heading
        model: page.app.familyWealth.levels
        onChosen: value => page.app.familyWealth.chooseLevel(value)
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("选哪一项，家人都看不到您花了什么钱。以后可以改。")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.app.familyWealth.agree()
    }
}
