import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The choices that both versions have, in groups: reading, touching and moving, the assistant, the language.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("看")
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        AppText {
            id: sizeHeading

            Layout.fillWidth: true
            text: qsTr("文字大小")
            font.bold: true
        }
        Choices {
            Layout.fillWidth: true
            name: sizeHeading.text
            model: root.app.settings.textSteps
            onChosen: value => root.app.settings.chooseTextStep(value)
        }
        AppText {
            id: paletteHeading

            Layout.fillWidth: true
            text: qsTr("颜色")
            font.bold: true
        }
        Choices {
            Layout.fillWidth: true
            name: paletteHeading.text
            model: root.app.settings.palettes
            onChosen: value => root.app.settings.choosePalette(value)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("点和动")
        font.pixelSize: Theme.lead
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("按钮特别大")
        Accessible.description: qsTr("每个按钮至少14毫米见方，手抖也好按")
        on: root.app.settings.largeTargets
        onClicked: root.app.settings.setLargeTargets(!on)
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("画面不动")
        Accessible.description: qsTr("换页时不滑动")
        on: root.app.settings.still
        onClicked: root.app.settings.setStill(!on)
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("听")
        font.pixelSize: Theme.lead
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("内置朗读")
        Accessible.description: readerHelp.text
        on: root.app.reader.on
        onClicked: root.app.reader.setOn(!on)
    }
    SmallText {
        id: readerHelp

        Layout.fillWidth: true
        text: qsTr("打开后，点到哪里读到哪里，连点两下才算按下。按 F7 关闭。")
        Accessible.ignored: true
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("小象")
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        SwitchRow {
            Layout.fillWidth: true
            bare: true
            text: qsTr("把回答读出来")
            on: root.app.settings.speakReplies
            onClicked: root.app.settings.setSpeakReplies(!on)
        }
        SwitchRow {
            Layout.fillWidth: true
            bare: true
            text: qsTr("喊“小象小象”叫醒我")
            Accessible.description: qsTr("打开后麦克风一直开着；声音只在这台电脑里听，不存也不传")
            on: root.app.settings.wakeWord
            onClicked: root.app.settings.setWakeWord(!on)
        }
        AppText {
            id: voiceHeading

            Layout.fillWidth: true
            visible: root.app.settings.canChooseVoice
            text: qsTr("谁来说话")
            font.bold: true
        }
        Choices {
            Layout.fillWidth: true
            visible: root.app.settings.canChooseVoice
            name: voiceHeading.text
            model: root.app.settings.voices
            onChosen: value => root.app.settings.chooseVoice(value)
        }
        AppText {
            id: rateHeading

            Layout.fillWidth: true
            text: qsTr("说话快慢")
            font.bold: true
        }
        Choices {
            Layout.fillWidth: true
            name: rateHeading.text
            model: root.app.settings.rates
            onChosen: value => root.app.settings.chooseRate(value)
        }
        AppText {
            id: volumeHeading

            Layout.fillWidth: true
            text: qsTr("说话声音")
            font.bold: true
        }
        Choices {
            Layout.fillWidth: true
            name: volumeHeading.text
            model: root.app.settings.volumes
            onChosen: value => root.app.settings.chooseVolume(value)
        }
        SwitchRow {
            Layout.fillWidth: true
            bare: true
            text: qsTr("说得更清楚")
            Accessible.description: clearHelp.text
            on: root.app.settings.clearSpeech
            onClicked: root.app.settings.setClearSpeech(!on)
        }
        SmallText {
            id: clearHelp

            Layout.fillWidth: true
            text: qsTr("把听清字音的那一段声音放大，声调不变，总的声音不变大。")
            Accessible.ignored: true
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            visible: root.app.settings.canTrySpeech
            text: qsTr("听听看")
            onClicked: root.app.settings.trySpeech()
        }
    }
    RowButton {
        Layout.fillWidth: true
        visible: root.app.settings.wakeWord
        iconName: "microphone"
        text: qsTr("怎么叫醒小象")
        detail: root.app.wake.status
        sentence: qsTr("怎么叫醒小象，%1").arg(detail)
        onClicked: root.app.navigation.open("wake/Wake")
    }
    HeadingText {
        id: languageHeading

        Layout.fillWidth: true
        text: qsTr("屏幕语言")
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true

        Choices {
            Layout.fillWidth: true
            name: languageHeading.text
            model: root.app.settings.languages
            onChosen: value => root.app.settings.chooseLanguage(value)
        }
    }
}
