pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import theme
import viewmodels

// Whether the chosen weights are here, what is being done with them, and what can be. The same in both versions.
ColumnLayout {
    id: root

    required property Page owner
    readonly property ModelsViewModel models: owner.app.models
    readonly property Item first: models.fetching ? stopButton : models.canFetch ? fetchButton : models.canImport ? importButton
                                                                                            : models.canVerify ? verifyButton : null

    Layout.fillHeight: false
    spacing: Theme.metrics.gap

    AppText {
        Layout.fillWidth: true
        visible: !root.models.working
        text: root.models.state
        font.bold: true
    }
    ProgressBar {
        Layout.fillWidth: true
        visible: root.models.fetching
        value: root.models.progress
        text: root.models.progressText
        // Qt Quick tells no value of a progress bar; as text, its words and its share are heard.
        Accessible.role: Accessible.StaticText
    }
    AppText {
        Layout.fillWidth: true
        visible: root.models.working && !root.models.fetching
        text: root.models.progressText
        font.bold: true
    }
    Notice {
        Layout.fillWidth: true
        text: root.models.failed ? root.models.note : ""
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.models.failed ? "" : root.models.note
    }
    AppText {
        Layout.fillWidth: true
        visible: root.models.unverified
        text: qsTr("这里没有人见过它的文件，不知道对不对，所以不装。")
    }
    AppText {
        Layout.fillWidth: true
        visible: root.models.made
        text: qsTr("它在这台电脑上做，要几分钟。请帮您管电脑的人运行：xiaoxiang models make-small")
    }
    ActionButton {
        id: fetchButton

        Layout.fillWidth: true
        visible: root.models.canFetch
        text: root.models.fetchLabel
        onClicked: root.models.fetch()
    }
    ActionButton {
        id: stopButton

        Layout.fillWidth: true
        visible: root.models.fetching
        kind: ActionButton.Secondary
        text: qsTr("先停下")
        onClicked: root.models.stop()
    }
    ActionButton {
        id: importButton

        Layout.fillWidth: true
        visible: root.models.canImport
        kind: ActionButton.Secondary
        text: qsTr("从文件夹或U盘装")
        onClicked: {
            if (folder.item)
                folder.open()
            else
                folder.active = true
        }
    }
    ActionButton {
        id: verifyButton

        Layout.fillWidth: true
        visible: root.models.canVerify
        kind: ActionButton.Secondary
        text: qsTr("核对一遍")
        onClicked: root.models.verify()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.models.canRemove
        kind: ActionButton.Secondary
        text: qsTr("删掉")
        onClicked: sureSheet.open()
    }
    Loader {
        id: folder

        function open() {
            const dialog = item as FolderDialog
            dialog.open()
        }

        active: false
        visible: false
        onLoaded: open()

        sourceComponent: FolderDialog {
            title: qsTr("文件在哪个文件夹？")
            onAccepted: root.models.importFrom(selectedFolder)
        }
    }
    ConfirmSheet {
        id: sureSheet

        page: root.owner
        question: qsTr("删掉这个语音模型吗？")
        detail: qsTr("删掉以后，要用时得再装一次。")
        yes: qsTr("删掉")
        onConfirmed: root.models.remove()
    }
}
