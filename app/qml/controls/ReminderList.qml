pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Reminders, each with what can be done about it.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap
    Accessible.role: Accessible.List
    Accessible.name: app.reminders.listName

    Repeater {
        model: root.app.reminders.rows

        delegate: Card {
            id: reminder

            required property string value
            required property string text
            required property string detail
            required property bool due
            required property string sentence
            required property string doneWords
            required property string cancelWords

            Layout.fillWidth: true

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: reminder.sentence

                AppText {
                    Layout.fillWidth: true
                    text: reminder.text
                    font.bold: true
                    Accessible.ignored: true
                }
                SmallText {
                    Layout.fillWidth: true
                    text: Theme.parts(when.text, when.advanceWidth <= reminder.width - 2 * reminder.padding)
                    color: reminder.due ? Theme.color.negative : Theme.color.textMuted
                    font.bold: reminder.due
                    Accessible.ignored: true

                    TextMetrics {
                        id: when

                        text: reminder.due ? qsTr("到时间了 · %1").arg(reminder.detail) : reminder.detail
                        font.family: Theme.family
                        font.pixelSize: Theme.small
                        font.bold: reminder.due
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: 2 * Math.max(done.implicitWidth, cancel.implicitWidth) + columnSpacing <= width ? 2 : 1
                columnSpacing: Theme.metrics.gap
                rowSpacing: Theme.metrics.gapSmall
                uniformCellWidths: true

                ActionButton {
                    id: done

                    Layout.fillWidth: true
                    kind: ActionButton.Secondary
                    iconName: "check"
                    text: qsTr("做完了")
                    Accessible.name: reminder.doneWords
                    onClicked: root.app.reminders.done(reminder.value)
                }
                ActionButton {
                    id: cancel

                    Layout.fillWidth: true
                    kind: ActionButton.Quiet
                    text: qsTr("不再提醒")
                    Accessible.name: reminder.cancelWords
                    onClicked: root.app.reminders.cancel(reminder.value)
                }
            }
        }
    }
}
