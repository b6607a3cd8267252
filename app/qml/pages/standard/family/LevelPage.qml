import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much one lets the family see; for a new family also its name.
StandardPage {
    id: page

    title: page.app.familyWealth.levelTitle
    firstFocus: levels.firstButton

    HeadingText {
        Layout.fillWidth: true
        visible: page.app.familyWealth.founding
        text: qsTr("家庭的名字")
        font.pixelSize: Theme.lead
    }
    Field {
        Layout.fillWidth: true
        visible: page.app.familyWealth.founding
        name: qsTr("家庭的名字")
        text: page.app.familyWealth.nameText
        maximumLength: page.app.familyWealth.longestName
        onTextEdited: page.app.familyWealth.setName(text)
    }
    HeadingText {
        id: question

        Layout.fillWidth: true
        text: qsTr("给家人看多少？")
        font.pixelSize: Theme.lead
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.familyWealth.errorText
    }
    OptionList {
        id: levels

        Layout.fillWidth: true
        name: question.text
        model: page.app.familyWealth.levels
        onChosen: value => page.app.familyWealth.chooseLevel(value)
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("收支明细、收款人和卡号，选哪一项都看不到。以后可以改，也可以退出。")
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
