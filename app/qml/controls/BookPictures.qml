pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import theme
import viewmodels

// The pictures of an entry's note, each with the way to delete it, and the way to add one from a file.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap

    Repeater {
        model: root.app.bookEntry.pictures

        delegate: ColumnLayout {
            id: picture

            required property string value
            required property string source
            required property string sentence
            required property string deleteWords

            Layout.fillWidth: true
            spacing: 0

            PictureView {
                Layout.fillWidth: true
                source: picture.source
                sentence: picture.sentence
            }
            ActionButton {
                Layout.fillWidth: true
                kind: ActionButton.Quiet
                text: picture.deleteWords
                onClicked: root.app.bookEntry.deletePicture(picture.value)
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "picture"
        text: qsTr("加一张图片")
        onClicked: {
            if (dialog.item)
                dialog.open()
            else
                dialog.active = true
        }
    }
    Loader {
        id: dialog

        function open() {
            const files = item as FileDialog
            files.open()
        }

        active: false
        visible: false
        onLoaded: open()

        sourceComponent: FileDialog {
            title: qsTr("选一张图片")
            nameFilters: [qsTr("图片 (*.png *.jpg *.jpeg *.webp)")]
            onAccepted: root.app.bookEntry.addPicture(selectedFile)
        }
    }
}
