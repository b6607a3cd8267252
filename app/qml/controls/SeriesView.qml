pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Income and expense over time: a chart, or the same numbers as a table.
ColumnLayout {
    id: root

    required property AppViewModel app
    readonly property BookViewModel book: app.book

    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        text: Theme.clauses(root.book.seriesShown)
        Accessible.name: root.book.seriesSummary
        Accessible.ignored: !root.book.asTable
    }
    ColumnChart {
        Layout.fillWidth: true
        visible: !root.book.asTable
        model: root.book.columns
        summary: root.book.seriesSummary
        axisTop: root.book.axisTop
        axisMiddle: root.book.axisMiddle
        widestLabel: root.book.widestLabel
        labels: root.book.labels
        pointed: root.book.pointed
        onPointedAt: index => root.book.point(index)
    }
    AppText {
        Layout.fillWidth: true
        visible: !root.book.asTable
        text: Theme.phrases(root.book.pointedText === "" ? qsTr("点一下柱子，看那一天或那个月的数字。")
                                                        : root.book.pointedText)
        color: root.book.pointedText === "" ? Theme.color.textMuted : Theme.color.text
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.book.asTable
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.List
        Accessible.name: root.book.seriesSummary

        Repeater {
            model: root.book.asTable ? root.book.columns : null

            delegate: ColumnLayout {
                id: step

                required property string name
                required property string incomeText
                required property string expenseText
                required property string sentence

                Layout.fillWidth: true
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: sentence

                Divider {
                }
                AppText {
                    Layout.fillWidth: true
                    text: step.name
                    font.bold: true
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("支出")
                    value: step.expenseText
                    Accessible.ignored: true
                }
                Fact {
                    name: qsTr("收入")
                    value: step.incomeText
                    Accessible.ignored: true
                }
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Quiet
        iconName: root.book.asTable ? "chart" : "list"
        text: root.book.asTable ? qsTr("换成图") : qsTr("换成表格")
        onClicked: root.book.turnTable()
    }
}
