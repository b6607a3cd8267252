pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What one has, told in plain sentences.
ElderPage {
    id: page

    title: qsTr("看看我的钱")
    heading: page.app.checkUp.planned ? qsTr("假如买了，钱会这样放") : qsTr("您的钱是这样放的")
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
        text: page.app.checkUp.plainPlanText
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        title: page.app.checkUp.planned ? qsTr("一共还是") : qsTr("您一共有")
        money: page.app.checkUp.total
        note: page.app.checkUp.lastsText
    }
    Card {
        Layout.fillWidth: true
        visible: shares.count > 0

        Repeater {
            id: shares

            model: page.app.checkUp.plainShares

            delegate: Fact {
                required property string amount
                required property string sentence

                value: amount
                Accessible.name: sentence
            }
        }
    }
    FindingList {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        name: page.app.checkUp.findingListName
        model: page.app.checkUp.plainFindings
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.checkUp.planned
        text: qsTr("不买，看我现在的钱")
        onClicked: page.app.checkUp.dropPlan()
    }
    Item {
        Layout.fillHeight: true
    }
}
