import QtQuick
import QtQuick.Layouts
import controls
import theme

// A large amount: confirmed a second time, and signed by this device.
ElderPage {
    id: page

    title: qsTr("钱比较多，再确认一次")
    firstFocus: summary

    NoticeSummary {
        id: summary

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.app.notice.large ? qsTr("这是一大笔钱，转出去就追不回来。有人催您转，请先挂电话，问问家里人。") : ""
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("不急：%1前不按就作废。").arg(page.app.review.deadline)
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        text: qsTr("看清了，接着转")
        onClicked: page.app.notice.agree()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("不转了")
        onClicked: page.app.notice.cancel()
    }
}
