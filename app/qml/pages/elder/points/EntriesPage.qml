pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Every line of the points, newest first.
Page {
    id: page

    title: qsTr("积分记录")
    firstFocus: lines

    header: ElderHeader {
        app: page.app
    }

    ListGuide {
        anchors.fill: parent
        list: lines

        LineList {
            id: lines

            anchors.fill: parent
            name: page.app.points.listName
            model: page.app.points.entries

            header: ColumnLayout {
                width: lines.width - 2 * Theme.metrics.margin
                spacing: Theme.metrics.gap

                HeadingText {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.metrics.gapSmall
                    text: page.app.points.empty ? page.title : page.app.points.listName
                }
                LoadState {
                    Layout.fillWidth: true
                    app: page.app
                    loading: page.app.points.loading && !page.app.points.known
                    errorText: page.app.points.errorText
                    empty: page.app.points.empty
                    emptyIcon: "gift"
                    emptyText: qsTr("还没有积分。用信用卡买东西，就会有积分。")
                    wayText: qsTr("知道了")
                    onWayTaken: page.app.navigation.back()
                }
            }
        }
    }
}
