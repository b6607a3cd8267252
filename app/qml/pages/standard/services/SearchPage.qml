import QtQuick
import QtQuick.Layouts
import controls
import theme

// Looking for a service, or for something that happened.
StandardPage {
    id: page

    title: qsTr("搜索")
    firstFocus: body.field

    SearchBody {
        id: body

        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
