import QtQuick
import QtQuick.Layouts
import controls
import theme

// What came in and went out.
Page {
    id: page

    title: qsTr("明细")
    firstFocus: list

    header: ElderHeader {
        app: page.app
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            text: qsTr("钱的进出")
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            kind: ActionButton.Secondary
            iconName: "chart"
            text: qsTr("这个月花了多少")
            onClicked: page.app.navigation.open("book/Book")
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            EntryList {
                id: list

                anchors.fill: parent
                app: page.app
            }
        }
    }
}
