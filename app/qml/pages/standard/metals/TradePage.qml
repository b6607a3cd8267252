import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to buy or to sell, in grams.
StandardPage {
    id: page

    title: page.app.metals.buying ? qsTr("买%1").arg(page.app.metals.title) : qsTr("卖%1").arg(page.app.metals.title)
    firstFocus: field

    Card {
        Layout.fillWidth: true

        Fact {
            name: page.app.metals.buying ? qsTr("现在买") : qsTr("现在卖")
            value: page.app.metals.buying ? page.app.metals.askText : page.app.metals.bidText
        }
        Fact {
            visible: page.app.metals.heldText !== ""
            name: qsTr("我持有")
            value: page.app.metals.heldText
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: page.app.metals.buying ? qsTr("买多少克") : qsTr("卖多少克")
        font.pixelSize: Theme.lead
    }
    DigitsField {
        id: field

        Layout.fillWidth: true
        name: qsTr("多少克")
        unit: qsTr("克")
        text: page.app.metals.gramsText
        largest: Theme.headline
        font.bold: true
        maximumLength: 12
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onTextEdited: page.app.metals.setGrams(text)
        onAccepted: page.app.metals.quote()
    }
    Choices {
        Layout.fillWidth: true
        name: qsTr("常用克数")
        model: page.app.metals.quick
        onChosen: value => page.app.metals.setGrams(value)
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.metals.buying && page.app.metals.heldText !== ""
        kind: ActionButton.Secondary
        text: qsTr("全部：%1").arg(page.app.metals.heldText)
        onClicked: page.app.metals.takeAll()
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.metals.errorText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.metals.needsQuestionnaire
        kind: ActionButton.Secondary
        text: qsTr("去答风险问卷")
        onClicked: page.app.metals.answerQuestionnaire()
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        enabled: !page.app.metals.loading
        onClicked: page.app.metals.quote()
    }
}
