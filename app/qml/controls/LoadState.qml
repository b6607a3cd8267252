pragma ComponentBehavior: Bound

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
    readonly property Item way: wayPlace.item as Item
    signal wayTaken

    visible: errorText !== "" || empty || loading
    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    // Mostly none of it is needed, so each is made when it is.
    Loader {
        Layout.fillWidth: true
        active: root.loading && root.errorText === ""
        visible: active
        sourceComponent: AppText {
            text: qsTr("正在读取，请稍等")
            color: Theme.color.textMuted
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Notice {
        Layout.fillWidth: true
        text: root.errorText
    }
    Loader {
        Layout.fillWidth: true
        active: root.errorText !== ""
        visible: active
        sourceComponent: ActionButton {
            kind: ActionButton.Secondary
            text: qsTr("再试一次")
            onClicked: root.app.refresh()
        }
    }
    Loader {
        Layout.fillWidth: true
        active: root.empty && root.errorText === ""
        visible: active
        sourceComponent: EmptyState {
            text: root.emptyText
            iconName: root.emptyIcon
        }
    }
    Loader {
        id: wayPlace

        Layout.fillWidth: true
        active: root.wayText !== "" && root.empty && root.errorText === ""
        visible: active
        sourceComponent: ActionButton {
            text: root.wayText
            onClicked: root.wayTaken()
        }
    }
}
