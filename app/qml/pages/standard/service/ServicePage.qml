pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Customer service: search, ways to a person, questions that are asked often.
StandardPage {
    id: page

    title: qsTr("客服")
    firstFocus: wanted

    Field {
        id: wanted

        Layout.fillWidth: true
        name: qsTr("搜索问题")
        placeholderText: qsTr("比如：挂失、限额、到账")
        text: page.app.service.query
        onTextEdited: page.app.service.search(text)
    }
    ButtonPair {
        Layout.fillWidth: true
        first: qsTr("电话客服")
        firstIcon: "call"
        second: qsTr("一键求助")
        secondIcon: "help"
        onFirstClicked: page.app.navigation.open("service/Call")
        onSecondClicked: page.app.navigation.open("service/Help")
    }
    HeadingText {
        Layout.fillWidth: true
        visible: !page.app.service.nothingFound
        text: page.app.service.query === "" ? qsTr("常见问题") : qsTr("找到的问题")
        font.pixelSize: Theme.lead
    }
    AppText {
        Layout.fillWidth: true
        visible: page.app.service.nothingFound
        text: qsTr("没有找到。换个说法，或者打电话问。")
        color: Theme.color.textMuted
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: page.app.service.listName

        Repeater {
            model: page.app.service.answers

            delegate: RowButton {
                required property string answerId
                required property string question
                required property string lead
                required property string sign
                required sentence

                Layout.fillWidth: true
                iconName: sign
                text: question
                detail: lead
                onClicked: page.app.service.openAnswer(answerId)
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
