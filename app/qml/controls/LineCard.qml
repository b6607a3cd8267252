pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// A few lines under a heading, with the way to all of them where there is one.
Card {
    id: root

    required property string heading
    required property Rows model
    property string moreText: ""
    property string moreName: moreText
    property string emptyText: ""
    signal moreClicked

    spacing: 0

    SectionHeader {
        Layout.fillWidth: true
        Layout.topMargin: root.moreText === "" ? 0 : -Theme.metrics.gap
        text: root.heading
        action: root.moreText
        actionName: root.moreName
        onClicked: root.moreClicked()
    }
    AppText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gapSmall
        visible: root.model.count === 0 && text !== ""
        text: root.emptyText
        color: Theme.color.textMuted
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.model.count > 0
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("%1，共%2条").arg(root.heading).arg(root.model.count)

        Repeater {
            model: root.model

            delegate: ColumnLayout {
                id: line

                required property int index
                required property string title
                required property string detail
                required property string amount
                required property bool incoming
                required property string sentence

                Layout.fillWidth: true
                spacing: 0

                Divider {
                    visible: line.index > 0
                }
                EntryRow {
                    Layout.fillWidth: true
                    title: line.title
                    detail: line.detail
                    amount: line.amount
                    incoming: line.incoming
                    sentence: line.sentence
                }
            }
        }
    }
}
