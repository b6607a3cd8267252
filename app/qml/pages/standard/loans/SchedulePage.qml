pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One loan: what is left, and every month that is still to come.
Page {
    id: page

    title: qsTr("还款计划")
    firstFocus: lines

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    LineList {
        id: lines

        anchors.fill: parent
        name: page.app.loan.listName
        model: page.app.loan.months

        header: ColumnLayout {
            width: lines.width - 2 * Theme.metrics.margin
            spacing: Theme.metrics.gap

            LoadState {
                Layout.fillWidth: true
                app: page.app
                loading: page.app.loan.loading && !page.app.loan.known
                errorText: page.app.loan.errorText
                empty: page.app.loan.paidOff
                emptyText: qsTr("这笔贷款已经还清，不用再还。")
                emptyIcon: "check"
                wayText: qsTr("知道了")
                onWayTaken: page.app.navigation.back()
            }
            Notice {
                Layout.fillWidth: true
                standing: true
                text: page.app.loan.troubleText
            }
            Card {
                Layout.fillWidth: true
                visible: lines.count > 0
                spacing: Theme.metrics.gap

                SmallText {
                    Layout.fillWidth: true
                    text: qsTr("还欠本金")
                }
                MoneyText {
                    Layout.fillWidth: true
                    money: page.app.loan.left
                }
                FactList {
                    Layout.fillWidth: true
                    model: page.app.loan.facts
                }
            }
            ActionButton {
                Layout.fillWidth: true
                visible: lines.count > 0
                kind: ActionButton.Secondary
                text: qsTr("提前还款")
                onClicked: page.app.navigation.open("loans/Early")
            }
            HeadingText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.metrics.gapSmall
                visible: lines.count > 0
                text: page.app.loan.listName
                font.pixelSize: Theme.lead
            }
        }
    }
}
