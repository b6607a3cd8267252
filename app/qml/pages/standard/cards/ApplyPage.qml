import QtQuick
import QtQuick.Layouts
import controls
import theme

// A card of one's own: which limit, or why none is offered.
StandardPage {
    id: page

    title: qsTr("办信用卡")
    firstFocus: limits.first

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.cardApply.loading && !page.app.cardApply.known
        errorText: page.app.cardApply.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.cardApply.refusalText
    }
    Card {
        Layout.fillWidth: true
        visible: limits.count > 0

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("选一个额度")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("额度是这张卡最多能欠的钱。这些是按您最近半年的收入算出来的，够用就好。")
            color: Theme.color.textMuted
        }
    }
    WayList {
        id: limits

        Layout.fillWidth: true
        model: page.app.cardApply.limits
        onChosen: limit => page.app.cardApply.choose(limit)
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.cardApply.refusalText !== ""
        text: qsTr("知道了")
        onClicked: page.app.navigation.back()
    }
}
