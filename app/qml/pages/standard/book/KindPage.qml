import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which kind of income or expense.
Page {
    id: page

    title: qsTr("选分类")
    firstFocus: list

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.metrics.gapSmall

        AppText {
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
            loading: page.app.bookKind.loading && list.count === 0
            errorText: page.app.bookKind.errorText
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            KindList {
                id: list

                anchors.fill: parent
                app: page.app
            }
        }
    }
}
