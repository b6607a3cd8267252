import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Which microphone and loudspeaker are used, how one is heard, and when 小象 stops for whoever speaks.
ColumnLayout {
    id: root

    required property AppViewModel app
    readonly property SoundViewModel sound: app.sound
    readonly property alias firstButton: tryButton

    spacing: Theme.metrics.gap

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        ActionButton {
            id: tryButton

            Layout.fillWidth: true
            text: qsTr("试说")
            Accessible.description: tryHelp.text
            enabled: !root.sound.busy
            onClicked: root.sound.tryMicrophone()
        }
        SmallText {
            id: tryHelp

            Layout.fillWidth: true
            visible: root.sound.state === ""
            text: qsTr("录两秒，马上放给您听，不留下来。")
            color: Theme.color.textMuted
            Accessible.ignored: true
        }
        ProgressBar {
            Layout.fillWidth: true
            visible: root.sound.recording
            value: root.sound.level
            text: root.sound.levelText
            // The words say all that there is to say; a number that changes ten times a second would only be in the way.
            Accessible.role: Accessible.StaticText
            Accessible.description: ""
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== "" && !root.sound.recording
            text: root.sound.state
            font.bold: true
        }
        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Secondary
            visible: root.app.settings.canTrySpeech
            enabled: !root.sound.busy
            text: qsTr("试听")
            Accessible.description: qsTr("小象说一句话，听听喇叭响不响")
            onClicked: root.app.settings.trySpeech()
        }
    }
    HeadingText {
        id: microphoneHeading

        Layout.fillWidth: true
        text: qsTr("麦克风")
        font.pixelSize: Theme.lead
    }
    OptionList {
        Layout.fillWidth: true
        name: microphoneHeading.text
        namedByList: true
        model: root.sound.microphones
        onChosen: value => root.sound.chooseMicrophone(value)
    }
    HeadingText {
        id: loudspeakerHeading

        Layout.fillWidth: true
        text: qsTr("喇叭")
        font.pixelSize: Theme.lead
    }
    OptionList {
        Layout.fillWidth: true
        name: loudspeakerHeading.text
        namedByList: true
        model: root.sound.loudspeakers
        onChosen: value => root.sound.chooseLoudspeaker(value)
    }
    HeadingText {
        id: bargeInHeading

        Layout.fillWidth: true
        text: qsTr("我说话时，小象停下")
        font.pixelSize: Theme.lead
    }
    OptionList {
        Layout.fillWidth: true
        name: bargeInHeading.text
        model: root.sound.bargeIn
        onChosen: value => root.sound.chooseBargeIn(value)
    }
    Notice {
        Layout.fillWidth: true
        text: root.sound.bargeInTrouble
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("念转账内容时，只有“停”和“别说了”能让它停。同意转账，一定要等它念完再说。")
        color: Theme.color.textMuted
    }
}
