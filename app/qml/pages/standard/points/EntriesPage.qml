pragma ComponentBehavior: Bound

import QtQuick
import controls
import theme

// Every line of the points, newest first.
Page {
    id: page

    title: qsTr("积分记录")
    firstFocus: lines

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    LineList {
        id: lines

        anchors.fill: parent
        name: page.app.points.listName
        model: page.app.points.entries

        header: LoadState {
            width: lines.width - 2 * Theme.metrics.margin
            app: page.app
            loading: page.app.points.loading && !page.app.points.known
            errorText: page.app.points.errorText
            empty: page.app.points.empty
            emptyIcon: "gift"
            emptyText: qsTr("还没有积分。用信用卡买东西，就会有积分。")
            wayText: qsTr("看看能换什么")
            onWayTaken: page.app.navigation.open("points/Rewards")
        }
    }
}
