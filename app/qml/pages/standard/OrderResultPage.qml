import QtQuick
import QtQuick.Layouts
import controls
import theme

// What became of it, the way back where there is one, and what to do next.
StandardPage {
    id: page

    title: qsTr("办理结果")
    firstFocus: seal

    Seal {
        id: seal

        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        kind: page.app.order.failed ? Seal.Bad : page.app.order.declined ? Seal.Waiting : Seal.Good
        iconName: page.app.order.failed ? "close" : page.app.order.declined ? "info" : "check"
        title: page.app.order.endTitle
        message: page.app.order.endMessage
        money: page.app.order.hasAmount && !page.app.order.failed && !page.app.order.declined ? page.app.order.amount : null
        Accessible.name: page.app.order.endSentence
    }
    Card {
        Layout.fillWidth: true
        visible: facts.model.count > 0

        FactList {
            id: facts

            Layout.fillWidth: true
            model: page.app.order.endFacts
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        text: page.app.order.failed ? qsTr("知道了") : qsTr("完成")
        onClicked: page.app.navigation.back()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.order.undoText !== ""
        kind: ActionButton.Secondary
        iconName: "undo"
        text: page.app.order.undoText
        onClicked: page.app.order.undoIt()
    }
    Item {
        implicitHeight: 1
    }
}
