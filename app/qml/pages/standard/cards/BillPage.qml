pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One month's bill: what it asks for, how that came about, and every booking.
Page {
    id: page

    title: page.app.cardBill.name
    firstFocus: lines

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    LineList {
        id: lines

        anchors.fill: parent
        name: page.app.cardBill.listName
        model: page.app.cardBill.lines
        activeFocusOnTab: count > 0

        header: ColumnLayout {
            width: lines.width - 2 * Theme.metrics.margin
            spacing: Theme.metrics.gap

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
                visible: page.app.cardBill.closing.known
                spacing: Theme.metrics.gap

                SmallText {
                    Layout.fillWidth: true
                    text: page.app.cardBill.statusText
                }
                MoneyText {
                    Layout.fillWidth: true
                    money: page.app.cardBill.closing
                }
                FactList {
                    Layout.fillWidth: true
                    model: page.app.cardBill.facts
                }
            }
            Notice {
                Layout.fillWidth: true
                standing: true
                text: page.app.cardBill.troubleText
            }
            ActionButton {
                Layout.fillWidth: true
                visible: page.app.cardBill.canRepay
                text: qsTr("还款")
                Accessible.name: qsTr("还款，这期账单")
                onClicked: page.app.navigation.open("cards/Repay")
            }
            ActionButton {
                Layout.fillWidth: true
                visible: page.app.cardBill.canSplit
                kind: ActionButton.Secondary
                text: qsTr("账单分期")
                onClicked: page.app.navigation.open("cards/Instalments")
            }
            ActionButton {
                Layout.fillWidth: true
                visible: page.app.cardBill.olderMonth !== ""
                kind: ActionButton.Secondary
                text: qsTr("上一期账单")
                onClicked: page.app.cardBill.openMonth(page.app.cardBill.olderMonth)
            }
            ActionButton {
                Layout.fillWidth: true
                visible: page.app.cardBill.newerMonth !== ""
                kind: ActionButton.Secondary
                text: qsTr("下一期账单")
                onClicked: page.app.cardBill.openMonth(page.app.cardBill.newerMonth)
            }
            HeadingText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.metrics.gapSmall
                visible: lines.count > 0
                text: page.app.cardBill.listName
                font.pixelSize: Theme.lead
            }
        }
    }
}
