pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What the participant is asked to do, the shortest way to it, and which parts of its success hold by now.
Panel {
    id: root

    required property ConsoleViewModel session
    signal skipAsked
    signal giveUpAsked

    heading: qsTr("现在的任务")

    SmallText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.session.condition
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.session.task
        font.bold: true
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.session.instruction
    }
    AppText {
        Layout.fillWidth: true
        visible: root.session.task === ""
        text: qsTr("现在没有任务。")
        color: Theme.color.textMuted
    }
    HeadingText {
        Layout.fillWidth: true
        visible: root.session.way.count > 0
        text: qsTr("最短的路")
        font.pixelSize: Theme.base
    }
    Flow {
        Layout.fillWidth: true
        visible: root.session.way.count > 0
        spacing: Theme.metrics.gap

        Repeater {
            model: root.session.way

            delegate: AppText {
                required property string step

                text: step
            }
        }
    }
    HeadingText {
        Layout.fillWidth: true
        visible: root.session.parts.count > 0
        text: qsTr("怎样算结束")
        font.pixelSize: Theme.base
    }
    Repeater {
        model: root.session.parts

        delegate: PartLine {}
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width > 320 * Theme.textScale ? 2 : 1
        columnSpacing: 8
        rowSpacing: 8
        uniformCellWidths: true

        ConsoleButton {
            Layout.fillWidth: true
            enabled: root.session.canSkip
            text: qsTr("跳过…")
            key: root.session.keys["skip"]
            onClicked: root.skipAsked()
        }
        ConsoleButton {
            Layout.fillWidth: true
            enabled: root.session.inTask
            text: qsTr("放弃任务…")
            key: root.session.keys["give-up"]
            onClicked: root.giveUpAsked()
        }
    }
}
