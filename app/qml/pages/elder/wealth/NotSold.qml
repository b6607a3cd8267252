import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Why one cannot buy here, and where else one could ask.
FocusScope {
    id: root

    required property AppViewModel app

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gap

        Notice {
            Layout.fillWidth: true
            kind: Notice.Hint
            text: qsTr("长辈版不卖理财。想买，请先和家人商量，再去网点或者换到标准版。")
        }
        ActionButton {
            Layout.fillWidth: true
            focus: true
            text: qsTr("看我自己的理财")
            onClicked: root.app.navigation.open("wealth/Holdings")
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("换到标准版")
            onClicked: root.app.settings.chooseVersion("standard")
        }
    }
}
