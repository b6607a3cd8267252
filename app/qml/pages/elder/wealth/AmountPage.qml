import QtQuick
import QtQuick.Layouts
import controls
import theme

// Where someone stands who came from the standard version in the middle of a purchase: nothing was bought.
ElderPage {
    id: page

    title: qsTr("没有买")
    heading: qsTr("什么也没有买，钱没有动")
    firstFocus: mine

    NotSold {
        id: mine

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
