import QtQuick
import QtQuick.Layouts
import controls
import theme

// The suitability questions in plain words, one a page, and what they come to.
ElderPage {
    id: page

    title: qsTr("几个问题")
    heading: ""
    firstFocus: page.app.questionnaire.done ? graded : options.firstButton

    ColumnLayout {
        Layout.fillWidth: true
        visible: !page.app.questionnaire.done
        spacing: Theme.metrics.gap

        SmallText {
            Layout.fillWidth: true
            text: page.app.questionnaire.progress
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 8
            radius: 4
            color: Theme.color.surfaceSunken
            border.width: 1
            border.color: Theme.color.edge

            Rectangle {
                width: parent.width * page.app.questionnaire.share
                height: parent.height
                radius: 4
                color: Theme.color.primary
            }
        }
        HeadingText {
            Layout.fillWidth: true
            text: page.app.questionnaire.questionText
        }
        OptionList {
            id: options

            Layout.fillWidth: true
            name: page.app.questionnaire.questionText
            model: page.app.questionnaire.options
            onChosen: value => page.app.questionnaire.choose(value)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.app.questionnaire.done
        spacing: Theme.metrics.gap

        Seal {
            id: graded

            Layout.fillWidth: true
            kind: Seal.Good
            iconName: "check"
            title: page.app.questionnaire.resultTitle
            message: page.app.questionnaire.resultText
            Accessible.name: page.app.questionnaire.resultText
        }
        Card {
            Layout.fillWidth: true

            FactList {
                Layout.fillWidth: true
                model: page.app.questionnaire.facts
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.questionnaire.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.questionnaire.done
        text: page.app.questionnaire.last ? qsTr("看结果") : qsTr("下一题")
        enabled: !page.app.questionnaire.loading
        onClicked: page.app.questionnaire.next()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.app.questionnaire.done && !page.app.questionnaire.first
        kind: ActionButton.Secondary
        text: qsTr("上一题")
        onClicked: page.app.questionnaire.previous()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.questionnaire.done
        text: qsTr("完成")
        onClicked: page.app.navigation.back()
    }
    Item {
        implicitHeight: 1
    }
}
