pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One metal: its price and how it came there, what one holds, buying and selling.
StandardPage {
    id: page

    title: page.app.metals.title
    firstFocus: head

    Card {
        id: head

        Layout.fillWidth: true
        hero: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: page.app.metals.sentence
        Accessible.focusable: true

        SmallText {
            Layout.fillWidth: true
            text: qsTr("今天的市价")
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            text: page.app.metals.priceText
            color: Theme.color.heroText
            font.pixelSize: Theme.headline
            font.bold: true
            Accessible.ignored: true
        }
        SmallText {
            Layout.fillWidth: true
            text: page.app.metals.changeText
            color: Theme.color.heroTextMuted
            Accessible.ignored: true
        }
        FocusRing {
            parent: head
            around: head
            radius: head.radius
        }
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.metals.loading && !page.app.metals.answered
        errorText: page.app.metals.errorText
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall

        HeadingText {
            id: pathHeading

            Layout.fillWidth: true
            text: qsTr("价格走势")
            font.pixelSize: Theme.lead
        }
        LineChart {
            Layout.fillWidth: true
            points: page.app.metals.path
            sentence: page.app.metals.pathSentence
            high: qsTr("最高 %1").arg(page.app.metals.highText)
            low: qsTr("最低 %1").arg(page.app.metals.lowText)
            start: page.app.metals.pathStart
            end: qsTr("今天")
        }
        Choices {
            Layout.fillWidth: true
            name: pathHeading.text
            model: page.app.metals.spans
            onChosen: value => page.app.metals.chooseSpan(value)
        }
    }
    Card {
        Layout.fillWidth: true

        Fact {
            name: qsTr("现在买")
            value: page.app.metals.askText
        }
        Fact {
            name: qsTr("现在卖")
            value: page.app.metals.bidText
        }
        Fact {
            visible: page.app.metals.heldText !== ""
            name: qsTr("我持有")
            value: page.app.metals.heldText
            strong: true
        }
        Fact {
            visible: page.app.metals.heldText !== ""
            name: qsTr("卖出可得")
            value: qsTr("%1，%2").arg(page.app.metals.heldValueText).arg(page.app.metals.heldGainText)
        }
    }
    ButtonPair {
        Layout.fillWidth: true
        visible: page.app.metals.heldText !== ""
        first: qsTr("卖出")
        second: qsTr("买入")
        onFirstClicked: page.app.metals.sell()
        onSecondClicked: page.app.metals.buy()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.metals.heldText === ""
        kind: ActionButton.Secondary
        text: qsTr("买入")
        onClicked: page.app.metals.buy()
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("每天的价格")
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: page.app.metals.prices

            delegate: ColumnLayout {
                id: line

                required property int index
                required property string day
                required property string price
                required property string change
                required property string sentence

                Layout.fillWidth: true
                spacing: Theme.metrics.gapSmall

                Divider {
                    visible: line.index > 0
                }
                Fact {
                    name: line.day
                    value: qsTr("%1（%2）").arg(line.price).arg(line.change)
                    Accessible.name: line.sentence
                }
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
