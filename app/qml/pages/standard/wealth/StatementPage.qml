pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One month of what one holds: what it was worth, what went in and out, what it gained or lost.
StandardPage {
    id: page

    title: qsTr("月度报告")
    firstFocus: sum

    Notice {
        Layout.fillWidth: true
        text: page.app.wealthStatement.errorText
    }
    HeadingText {
        Layout.fillWidth: true
        text: page.app.wealthStatement.monthText
        horizontalAlignment: Text.AlignHCenter
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        title: page.app.wealthStatement.running ? qsTr("到今天一共有") : qsTr("月末一共有")
        money: page.app.wealthStatement.total
        more: page.app.wealthStatement.spanText
    }
    Card {
        Layout.fillWidth: true

        FactList {
            Layout.fillWidth: true
            model: page.app.wealthStatement.facts
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.wealthStatement.listName

        Repeater {
            model: page.app.wealthStatement.rows

            delegate: Card {
                id: line

                required property string name
                required property string opening
                required property string putIn
                required property string takenOut
                required property string closing
                required property string gain
                required property string sentence

                Layout.fillWidth: true
                Accessible.role: Accessible.ListItem
                Accessible.name: sentence

                AppText {
                    Layout.fillWidth: true
                    text: line.name
                    font.bold: true
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("月初")
                    value: line.opening
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("买入")
                    value: line.putIn
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("取回")
                    value: line.takenOut
                    Accessible.ignored: true
                }
                Fact {
                    name: page.app.wealthStatement.running ? qsTr("到今天") : qsTr("月末")
                    value: line.closing
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("这个月")
                    value: line.gain
                    strong: true
                    Accessible.ignored: true
                }
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.wealthStatement.empty
        text: qsTr("这个月没有理财产品。")
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.wealthStatement.canGoOn
        kind: ActionButton.Secondary
        text: qsTr("看后一个月")
        onClicked: page.app.wealthStatement.later()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.app.wealthStatement.canGoBack
        kind: ActionButton.Secondary
        text: qsTr("看前一个月")
        onClicked: page.app.wealthStatement.earlier()
    }
}
