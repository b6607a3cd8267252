pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which products there are, plainly. Nothing is sold in this version.
ElderPage {
    id: page

    title: qsTr("理财产品")
    heading: qsTr("都有哪些理财产品")
    firstFocus: mine

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("理财不是存钱，可能会亏。这里只能看，不卖。")
    }
    ActionButton {
        id: mine

        Layout.fillWidth: true
        text: qsTr("看我自己的理财")
        onClicked: page.app.navigation.open("wealth/Holdings")
    }
    Repeater {
        model: page.app.wealthProducts.rows

        delegate: RowButton {
            required property string productId
            required property string name
            required property string plainRisk
            required property string plainSentence

            Layout.fillWidth: true
            text: name
            detail: plainRisk
            sentence: plainSentence
            onClicked: page.app.wealthProducts.choose(productId)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
