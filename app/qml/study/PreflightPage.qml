pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What a session needs, each with a sign, a word and what to do. Whoever runs the study looks at it; red does not begin.
StudyPage {
    id: page

    heading: qsTr("开始之前，先看一看")
    line: room.participant

    Notice {
        Layout.fillWidth: true
        visible: page.room.resumed
        kind: Notice.Hint
        standing: true
        text: qsTr("上次停在半路。会从没做完的那件事接着做。")
    }
    Repeater {
        model: page.room.checks

        delegate: Card {
            id: check

            required property string name
            required property string colour
            required property string sign
            required property string word
            required property string detail
            required property string advice
            required property string sentence
            readonly property color ink: colour === "red" ? Theme.color.negative
                                         : colour === "amber" ? Theme.color.accentTintText : Theme.color.positive

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.metrics.gap

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: check.sign
                    color: check.ink
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.metrics.gapSmall

                    AppText {
                        Layout.fillWidth: true
                        text: check.name
                        font.bold: true
                        Accessible.ignored: true
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: check.colour === "green" ? check.detail : check.word + "，" + check.detail
                        color: check.ink
                        Accessible.ignored: true
                    }
                    AppText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: check.advice
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.room.ready
        text: page.room.resumed ? qsTr("接着做") : qsTr("都好了，开始")
        onClicked: page.room.goIn()
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "repeat"
        text: qsTr("再检查一遍")
        onClicked: page.room.lookAgain()
    }
}
