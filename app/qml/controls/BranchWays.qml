import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Where the elder version sends for what it leaves to a person at a branch: a visit, a call, or doing it oneself in the other version.
FocusScope {
    id: root

    required property AppViewModel app

    // As tall as its buttons, however much room the page has.
    Layout.fillHeight: false
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gap

        ActionButton {
            Layout.fillWidth: true
            focus: true
            iconName: "calendar"
            text: qsTr("预约去网点")
            onClicked: root.app.navigation.open("branches/Branches")
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            iconName: "call"
            text: qsTr("打电话")
            onClicked: root.app.navigation.open("service/Call")
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            iconName: "phone"
            text: qsTr("换到标准版")
            onClicked: root.app.settings.chooseVersion("standard")
        }
    }
}
