pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Every month that is still to come.
Page {
    id: page

    title: qsTr("每个月还多少")
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
            name: page.app.loan.listName
            model: page.app.loan.plainMonths

            header: ColumnLayout {
                width: lines.width - 2 * Theme.metrics.margin
                spacing: Theme.metrics.gap

                HeadingText {
                    Layout.fillWidth: true
                    text: page.app.loan.paidOff ? qsTr("这笔贷款还清了") : qsTr("每个月还多少")
                }
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
                AppText {
                    Layout.fillWidth: true
                    visible: lines.count > 0
                    text: qsTr("到了日子，银行自己从您的账户扣，不用您办。")
                }
                ActionButton {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.metrics.gapSmall
                    visible: lines.count > 0
                    kind: ActionButton.Secondary
                    text: qsTr("早点还")
                    onClicked: page.app.navigation.open("loans/Early")
                }
            }
        }
    }
}
