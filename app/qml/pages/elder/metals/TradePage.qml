import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to buy or to sell, in grams.
ElderPage {
    id: page

    // Without the remark that it is simulated: the bar above has just said it.
    readonly property string metal: page.app.metals.title.replace(/ *[（(].*[）)]/, "")

    title: page.app.metals.buying ? qsTr("买%1").arg(page.app.metals.title) : qsTr("卖%1").arg(page.app.metals.title)
    heading: page.app.metals.buying ? qsTr("买%1，要多少克？").arg(metal) : qsTr("卖%1，卖多少克？").arg(metal)
    firstFocus: field

    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.metals.buying && page.app.metals.heldText !== ""
        kind: ActionButton.Secondary
        text: qsTr("全部：%1").arg(page.app.metals.heldText)
        onClicked: page.app.metals.takeAll()
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
    Notice {
        Layout.fillWidth: true
        text: page.app.metals.errorText
    }
    Keypad {
        Layout.fillWidth: true
        extra: "."
        extraName: qsTr("小数点")
        onPressed: key => page.app.metals.setGrams(page.app.metals.gramsText + key)
        onErased: page.app.metals.setGrams(page.app.metals.gramsText.slice(0, -1))
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
