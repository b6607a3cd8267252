import QtQuick
import QtQuick.Layouts
import controls
import theme

// What the money was for.
Page {
    id: page

    title: qsTr("这笔钱算什么")
    firstFocus: entries

    header: ElderHeader {
        app: page.app
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            text: page.app.bookKind.question
        }
        LoadState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            app: page.app
            loading: page.app.bookKind.loading && entries.count === 0
            errorText: page.app.bookKind.errorText
        }
        ListGuide {
            Layout.fillWidth: true
            Layout.fillHeight: true
            list: entries

            KindList {
                id: entries

                anchors.fill: parent
                app: page.app
            }
        }
    }
}
