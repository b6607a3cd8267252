pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// All services in groups, and the way to the search.
StandardPage {
    id: page

    title: qsTr("全部服务")
    firstFocus: search

    SearchEntry {
        id: search

        Layout.fillWidth: true
        onClicked: page.app.navigation.open("services/Search")
    }
    Repeater {
        model: page.app.catalogue.groups

        delegate: ServiceGroup {
            Layout.fillWidth: true
            app: page.app
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
