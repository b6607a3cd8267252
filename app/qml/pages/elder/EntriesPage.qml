import QtQuick
import QtQuick.Layouts
import controls
import theme

// What came in and went out.
Page {
    id: page

    title: qsTr("明细")
    firstFocus: entries

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
        ListGuide {
            Layout.fillWidth: true
            Layout.fillHeight: true
            list: entries

            EntryList {
                id: entries

                anchors.fill: parent
                app: page.app
            }
        }
    }
}
