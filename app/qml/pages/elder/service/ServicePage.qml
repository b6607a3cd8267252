pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Ask: write what it is about, choose one of the six best questions below.
ElderPage {
    id: page

    title: qsTr("问一问")
    heading: qsTr("您想问什么？")
    firstFocus: wanted

    readonly property int most: 6

    Field {
        id: wanted

        Layout.fillWidth: true
        name: qsTr("想问的事")
        placeholderText: qsTr("比如：卡丢了")
        text: page.app.service.query
        onTextEdited: page.app.service.search(text)
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.service.nothingFound
        text: qsTr("没有找到。换个说法，或者打电话问。")
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        visible: !page.app.service.nothingFound
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: qsTr("常见问题，共%1个").arg(Math.min(page.most, questions.count))

        Repeater {
            id: questions

            model: page.app.service.answers

            delegate: RowButton {
                required property int index
                required property string answerId
                required property string question
                required sentence

                Layout.fillWidth: true
                visible: index < page.most
                text: question
                onClicked: page.app.service.openAnswer(answerId)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("打电话给银行")
        onClicked: page.app.navigation.open("service/Call")
    }
    Item {
        Layout.fillHeight: true
    }
}
