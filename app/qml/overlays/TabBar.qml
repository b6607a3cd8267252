import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The bar below the first pages: four places, and the assistant in their middle. The place where one is stands under a line,
// in bold, and is told.
Rectangle {
    id: bar

    required property AppViewModel app
    required property string current
    // Whether the assistant is in the middle: it is not while its own bar is shown.
    required property bool talks
    readonly property real widest: Math.max(homePlace.least, balancePlace.least, messagesPlace.least, minePlace.least)
    readonly property real room: row.width - 4 * widest - 2 * Theme.metrics.gapSmall
    // Whether all stand beside each other; where they do not, the home page leads to the same places.
    readonly property bool fits: talk.wordWidth <= room

    implicitHeight: row.implicitHeight + Theme.color.edgeWidth + Theme.metrics.gapSmall
    color: Theme.color.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("底部导航")

    Rectangle {
        width: parent.width
        height: Theme.color.edgeWidth
        color: Theme.color.divider
    }
    RowLayout {
        id: row

        x: Theme.metrics.gapSmall
        y: Theme.color.edgeWidth
        width: parent.width - 2 * Theme.metrics.gapSmall
        spacing: 0

        TabPlace {
            id: homePlace

            app: bar.app
            page: "Home"
            current: bar.current
            iconName: "home"
            text: qsTr("首页")
            Layout.preferredWidth: bar.widest
        }
        TabPlace {
            id: balancePlace

            app: bar.app
            page: "Balance"
            current: bar.current
            iconName: "wallet"
            text: qsTr("账户")
            Accessible.name: qsTr("账户页")
            Layout.preferredWidth: bar.widest
        }
        TalkButton {
            id: talk

            objectName: "tour-talk"
            Layout.margins: Theme.metrics.gapSmall
            Layout.bottomMargin: 0
            visible: bar.talks
            app: bar.app
            roomy: false
            pictured: signWidth <= bar.room
        }
        TabPlace {
            id: messagesPlace

            app: bar.app
            page: "messages/Messages"
            current: bar.current
            iconName: "message"
            text: qsTr("消息")
            count: bar.app.messages.unread
            Accessible.name: count > 0 ? bar.app.messages.placeName : qsTr("消息页")
            Layout.preferredWidth: bar.widest
        }
        TabPlace {
            id: minePlace

            app: bar.app
            page: "services/Mine"
            current: bar.current
            iconName: "person"
            text: qsTr("我的")
            Accessible.name: qsTr("我的页")
            Layout.preferredWidth: bar.widest
        }
    }
}
