import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// What a page shows in place of the bank's answer: that it is being fetched, why not and how to try again, or that there is nothing
// yet, with the way to it where there is one.
ColumnLayout {
    id: root

    required property AppViewModel app
    required property bool loading
    required property string errorText
    property bool empty: false
    property string emptyText: ""
    // The sign over the words that say that there is nothing.
    property string emptyIcon: "list"
    property string wayText: ""
    readonly property Item way: wayButton.visible ? wayButton : null
    signal wayTaken

    visible: errorText !== "" || empty || loading
    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        visible: root.loading && root.errorText === ""
        text: qsTr("正在读取，请稍等")
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
    Notice {
        Layout.fillWidth: true
        text: root.errorText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.errorText !== ""
        kind: ActionButton.Secondary
        text: qsTr("再试一次")
        onClicked: root.app.refresh()
    }
    EmptyState {
        Layout.fillWidth: true
        visible: root.empty && root.errorText === ""
        text: root.emptyText
        iconName: root.emptyIcon
    }
    ActionButton {
        id: wayButton

        Layout.fillWidth: true
        visible: root.wayText !== "" && root.empty && root.errorText === ""
        text: root.wayText
        onClicked: root.wayTaken()
    }
}
