import QtQuick
import QtQuick.Layouts
import controls
import theme

// What will happen if one agrees: only what the bank quoted.
StandardPage {
    id: page

    title: qsTr("核对")
    firstFocus: summary

    OrderSummary {
        id: summary

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.order.warning
    }
    Card {
        Layout.fillWidth: true
        visible: facts.model.count > 0

        FactList {
            id: facts

            Layout.fillWidth: true
            model: page.app.order.facts
        }
    }
    // The free room of the page stands above the buttons, without a gap of its own.
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.bottomMargin: Theme.metrics.gap
        implicitHeight: buttons.implicitHeight

        ColumnLayout {
            id: buttons

            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            spacing: Theme.metrics.gap

            ActionButton {
                Layout.fillWidth: true
                text: page.app.order.agreeText
                enabled: !page.app.navigation.held
                onClicked: page.app.order.agree()
            }
            ActionButton {
                Layout.fillWidth: true
                kind: ActionButton.Secondary
                text: qsTr("先不办了")
                enabled: !page.app.navigation.held
                onClicked: page.app.navigation.back()
            }
        }
    }
}
