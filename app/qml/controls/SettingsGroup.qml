import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The choices that both versions have.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: sizeHeading

            Layout.fillWidth: true
            text: qsTr("文字大小")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: sizeHeading.text
            model: root.app.settings.textSteps
            onChosen: value => root.app.settings.chooseTextStep(value)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("小象说话")
            font.pixelSize: Theme.lead
        }
        SwitchRow {
            Layout.fillWidth: true
            leftPadding: 0
            rightPadding: 0
            text: qsTr("把回答读出来")
            on: root.app.settings.speakReplies
            onClicked: root.app.settings.setSpeakReplies(!on)
        }
        AppText {
            id: rateHeading

            Layout.fillWidth: true
            text: qsTr("说话快慢")
        }
        Choices {
            Layout.fillWidth: true
            name: rateHeading.text
            model: root.app.settings.rates
            onChosen: value => root.app.settings.chooseRate(value)
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: languageHeading

            Layout.fillWidth: true
            text: qsTr("屏幕语言")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: languageHeading.text
            model: root.app.settings.languages
            onChosen: value => root.app.settings.chooseLanguage(value)
        }
    }
}
