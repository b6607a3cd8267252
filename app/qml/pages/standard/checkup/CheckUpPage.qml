import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one has, where it lies, and what the bank noticed; before a purchase, what it would be like after it.
StandardPage {
    id: page

    title: qsTr("资产检视")
    firstFocus: sum

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.checkUp.loading && !page.app.checkUp.total.known
        errorText: ""
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.checkUp.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.checkUp.planText
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        title: qsTr("一共有")
        money: page.app.checkUp.total
        note: page.app.checkUp.lastsText
        more: page.app.checkUp.spendingText
    }
    Card {
        Layout.fillWidth: true
        visible: shares.model.count > 0
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("钱都在哪里")
            font.pixelSize: Theme.lead
        }
        ShareBars {
            id: shares

            Layout.fillWidth: true
            name: page.app.checkUp.shareListName
            model: page.app.checkUp.shares
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("看到的情况")
        font.pixelSize: Theme.lead
    }
    FindingList {
        Layout.fillWidth: true
        name: page.app.checkUp.findingListName
        model: page.app.checkUp.findings
    }
    SmallText {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("这里只说看到的情况，不推荐买什么。")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.checkUp.planned
        text: qsTr("回去看看金额")
        onClicked: page.app.navigation.back()
    }
}
