import QtQuick
import QtQuick.Layouts
import controls
import theme

// One receipt, as it would be printed, and keeping it.
ElderPage {
    id: page

    title: qsTr("转账回单")
    firstFocus: card.head

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.receipts.loading && !page.app.receipts.opened
        errorText: page.app.receipts.errorText
    }
    ReceiptCard {
        id: card

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.receipts.savedText
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.receipts.savedText !== ""
        kind: ActionButton.Secondary
        text: qsTr("打开这个文件夹")
        onClicked: page.app.receipts.openFolder()
    }

    Item {
        Layout.fillHeight: true
    }

    ButtonPair {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        first: qsTr("存成图片")
        second: qsTr("存成 PDF")
        onFirstClicked: page.app.receipts.savePicture()
        onSecondClicked: page.app.receipts.savePage()
    }
}
