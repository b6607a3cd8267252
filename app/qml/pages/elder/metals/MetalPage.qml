import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one holds of one metal, what it would bring today, and selling it.
ElderPage {
    id: page

    title: page.app.metals.title
    firstFocus: head

    Card {
        id: head

        Layout.fillWidth: true
        hero: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.metals.heldText === "" ? qsTr("您现在没有。%1").arg(page.app.metals.sentence)
                                                        : page.app.metals.sentence
        Accessible.focusable: true

        AppText {
            Layout.fillWidth: true
            text: page.app.metals.heldText === "" ? qsTr("您现在没有") : qsTr("您有 %1").arg(page.app.metals.heldText)
            color: Theme.color.heroText
            font.pixelSize: Theme.headline
            font.bold: true
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            visible: page.app.metals.heldText !== ""
            text: qsTr("现在卖掉能得 %1").arg(page.app.metals.heldValueText)
            color: Theme.color.heroText
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            visible: page.app.metals.heldText !== ""
            text: page.app.metals.heldGainText
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        FocusRing {
            parent: head
            around: head
            radius: head.radius
        }
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.metals.loading && !page.app.metals.answered
        errorText: page.app.metals.errorText
    }
    Card {
        Layout.fillWidth: true

        Fact {
            name: qsTr("今天卖一克")
            value: page.app.metals.bidAmount
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.metals.changeText
            color: Theme.color.textMuted
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.metals.heldText !== ""
        kind: ActionButton.Secondary
        text: qsTr("卖掉")
        onClicked: page.app.metals.sell()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.metals.answered && page.app.metals.heldText === ""
        kind: ActionButton.Secondary
        text: qsTr("知道了")
        onClicked: page.app.navigation.back()
    }
}
