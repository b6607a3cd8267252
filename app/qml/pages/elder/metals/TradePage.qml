import QtQuick
import QtQuick.Layouts
import controls
import theme

// How much to sell, in grams. Who comes from a purchase in the standard version is told that nothing was bought.
ElderPage {
    id: page

    // Without the remark that it is simulated: the bar above has just said it.
    readonly property string metal: page.app.metals.title.replace(/ *[（(].*[）)]/, "")

    title: page.app.metals.buying ? qsTr("没有买") : qsTr("卖%1").arg(page.app.metals.title)
    heading: page.app.metals.buying ? qsTr("什么也没有买，钱没有动") : qsTr("卖%1，卖多少克？").arg(metal)
    firstFocus: page.app.metals.buying ? ways : field

    Notice {
        Layout.fillWidth: true
        visible: page.app.metals.buying
        kind: Notice.Hint
        text: qsTr("长辈版不卖理财，也不卖黄金白银。想买，请先和家人商量，再到网点当面办。")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        visible: page.app.metals.buying
        app: page.app
    }
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
        visible: !page.app.metals.buying
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
        text: page.app.metals.buying ? "" : page.app.metals.errorText
    }
    Keypad {
        Layout.fillWidth: true
        visible: !page.app.metals.buying
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
        visible: !page.app.metals.buying
        text: qsTr("下一步")
        enabled: !page.app.metals.loading
        onClicked: page.app.metals.quote()
    }
}
