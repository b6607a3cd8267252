import QtQuick
import QtQuick.Layouts
import controls
import theme

// A large amount: confirmed a second time, and signed by this device.
StandardPage {
    id: page

    title: qsTr("大额转账提示")
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
    SmallText {
        Layout.fillWidth: true
        text: qsTr("%1前不确认，这笔转账自动作废，钱不会转出。").arg(page.app.review.deadline)
    }

    Item {
        Layout.fillHeight: true
    }

    ActionButton {
        Layout.fillWidth: true
        text: qsTr("我已看清，继续")
        onClicked: page.app.notice.agree()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        text: qsTr("取消转账")
        onClicked: page.app.notice.cancel()
    }
}
