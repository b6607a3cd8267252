pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One month in a few lines: what there was at its end, and what each product gained or lost.
ElderPage {
    id: page

    title: qsTr("每个月的变化")
    heading: page.app.wealthStatement.monthText
    firstFocus: sum

    Notice {
        Layout.fillWidth: true
        text: page.app.wealthStatement.errorText
    }
    HeroSum {
        id: sum

        Layout.fillWidth: true
        title: page.app.wealthStatement.running ? qsTr("到今天，您一共有") : qsTr("到月底，您一共有")
        money: page.app.wealthStatement.total
    }
    Repeater {
        model: page.app.wealthStatement.rows

        delegate: Card {
            id: line

            required property string name
            required property string closing
            required property string gain
            required property string sentence

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            AppText {
                Layout.fillWidth: true
                text: line.name
                font.bold: true
                Accessible.ignored: true
            }
            Fact {
                name: page.app.wealthStatement.running ? qsTr("到今天") : qsTr("月末")
                value: line.closing
                Accessible.ignored: true
            }
            Fact {
                name: line.gain.startsWith("+") ? qsTr("这个月赚了") : line.gain.startsWith("−") ? qsTr("这个月亏了") : qsTr("这个月")
                value: line.gain
                strong: true
                Accessible.ignored: true
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.wealthStatement.empty
        text: qsTr("这个月没有理财。")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.wealthStatement.canGoBack
        kind: ActionButton.Secondary
        text: qsTr("看前一个月")
        onClicked: page.app.wealthStatement.earlier()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.wealthStatement.canGoOn
        kind: ActionButton.Secondary
        text: qsTr("看后一个月")
        onClicked: page.app.wealthStatement.later()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
