pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Where the money of a month went, line by line.
Page {
    id: page

    title: page.app.cardBill.name
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
            name: page.app.cardBill.listName
            model: page.app.cardBill.lines

            header: ColumnLayout {
                width: lines.width - 2 * Theme.metrics.margin
                spacing: Theme.metrics.gap

                HeadingText {
                    Layout.fillWidth: true
                    text: page.app.cardBill.empty ? page.title : page.app.cardBill.listName
                }
                LoadState {
                    Layout.fillWidth: true
                    app: page.app
                    loading: page.app.cardBill.loading && !page.app.cardBill.known
                    errorText: page.app.cardBill.errorText
                    empty: page.app.cardBill.empty
                    emptyText: qsTr("还没有账单。刷过卡以后，到账单日就有了。")
                    wayText: qsTr("看我的信用卡")
                    onWayTaken: page.app.navigation.open("cards/Card")
                }
                Card {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.metrics.gapSmall
                    visible: page.app.cardBill.closing.known

                    AppText {
                        Layout.fillWidth: true
                        text: qsTr("这个月一共")
                    }
                    MoneyText {
                        Layout.fillWidth: true
                        money: page.app.cardBill.closing
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: page.app.cardBill.dueText
                    }
                }
                ActionButton {
                    Layout.fillWidth: true
                    visible: page.app.cardBill.canRepay
                    text: qsTr("还款")
                    onClicked: page.app.navigation.open("cards/Repay")
                }
                ActionButton {
                    Layout.fillWidth: true
                    visible: page.app.cardBill.canSplit
                    kind: ActionButton.Secondary
                    text: qsTr("分几次还")
                    onClicked: page.app.navigation.open("cards/Instalments")
                }
                ActionButton {
                    Layout.fillWidth: true
                    visible: page.app.cardBill.olderMonth !== ""
                    kind: ActionButton.Secondary
                    text: qsTr("看上个月的")
                    onClicked: page.app.cardBill.openMonth(page.app.cardBill.olderMonth)
                }
                ActionButton {
                    Layout.fillWidth: true
                    visible: page.app.cardBill.newerMonth !== ""
                    kind: ActionButton.Secondary
                    text: qsTr("看下个月的")
                    onClicked: page.app.cardBill.openMonth(page.app.cardBill.newerMonth)
                }
                Item {
                    implicitHeight: 1
                }
            }
        }
    }
}
