import QtQuick
import QtQuick.Layouts
import controls

// One question. Nothing is chosen until somebody chooses it, and one can go back and change it.
StudyPage {
    id: page

    // Whether somebody wanted to go on with nothing chosen.
    property bool missing: false

    heading: room.question
    line: room.numberLine

    Connections {
        target: page.room
        function onTurned() {
            page.missing = false
        }
    }
    ScaleList {
        Layout.fillWidth: true
        visible: !page.room.free && !page.room.fine
        model: page.room.points
        name: page.room.question
        onChosen: value => page.room.choose(value)
    }
    ScaleLine {
        Layout.fillWidth: true
        visible: !page.room.free && page.room.fine
        low: page.room.lowEnd
        high: page.room.highEnd
        least: page.room.leastPoint
        most: page.room.mostPoint
        step: page.room.pointStep
        marked: page.room.answered
        point: page.room.chosenPoint
        onChosen: value => page.room.choose(value)
        onMoved: steps => page.room.move(steps)
        onPressed: steps => {
            page.room.move(steps)
            page.room.tellAnswer()
        }
    }
    TextBox {
        id: box

        Layout.fillWidth: true
        visible: page.room.free
        name: page.room.question
        placeholderText: qsTr("写在这里，不写也可以")
        longest: 2000
        onTextChanged: page.room.write(text)

        // What was said stands behind what was written.
        Connections {
            target: page.room
            function onChanged() {
                if (page.room.free && page.room.comment !== box.text)
                    box.text = page.room.comment
            }
        }
        Component.onCompleted: text = page.room.comment
    }
    Notice {
        Layout.fillWidth: true
        text: page.room.refusal
        help: ""
    }
    RecordedMark {
        Layout.maximumWidth: parent.width
        words: page.room.recordedLine
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.room.free && page.room.maySpeak
        kind: ActionButton.Secondary
        iconName: page.room.listening ? "stop" : "microphone"
        text: page.room.listening ? qsTr("正在听，说完了请按这里") : qsTr("用嘴说")
        onClicked: page.room.dictate()
    }
    Item {
        Layout.fillHeight: true
    }
    Notice {
        Layout.fillWidth: true
        visible: page.missing && !page.room.answered
        kind: Notice.Hint
        text: page.room.missing
    }
    ActionButton {
        Layout.fillWidth: true
        text: page.room.last ? qsTr("答好了") : qsTr("下一题")
        onClicked: {
            page.missing = !page.room.answered
            page.room.answer()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: !page.room.required
        kind: ActionButton.Secondary
        text: page.room.free ? qsTr("没有要说的") : qsTr("不想回答")
        onClicked: page.room.decline()
    }
    ButtonPair {
        Layout.fillWidth: true
        visible: !page.room.first
        first: qsTr("上一题")
        firstIcon: "back"
        second: qsTr("念给我听")
        secondIcon: "repeat"
        onFirstClicked: page.room.back()
        onSecondClicked: page.room.readAloud()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.room.first
        kind: ActionButton.Secondary
        iconName: "repeat"
        text: qsTr("念给我听")
        onClicked: page.room.readAloud()
    }
}
