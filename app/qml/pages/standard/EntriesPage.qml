import QtQuick
import QtQuick.Layouts
import controls
import theme

// All entries, by day.
Page {
    id: page

    title: qsTr("交易明细")
    firstFocus: list

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ActionButton {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            kind: ActionButton.Secondary
            iconName: "chart"
            text: qsTr("打开数智账本：搜索、图表、分类")
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
