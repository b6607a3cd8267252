import QtQuick
import QtQuick.Layouts
import controls
import theme

// Somebody one knows looks at the screen and helps: what it means, the code, and the end.
ElderPage {
    id: page

    readonly property bool offered: app.guidance.phase === "offered"

    title: qsTr("同屏辅导")
    heading: qsTr("请人看着屏幕教我")
    firstFocus: offered ? again : start

    AppText {
        Layout.fillWidth: true
        text: qsTr("家里人能看着您的屏幕，指给您看。钱数和密码他看不见，也转不了账。您想停就停。")
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.guidance.errorText
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.offered || page.app.guidance.open ? "" : page.app.guidance.endText
    }
    Card {
        Layout.fillWidth: true
        visible: page.offered
        spacing: Theme.metrics.gap

        AppText {
            Layout.fillWidth: true
            text: qsTr("把这个号码念给对方")
        }
        AppText {
            id: code

            Layout.fillWidth: true
            text: page.app.guidance.code
            font.pixelSize: Theme.display
            font.bold: true
            color: Theme.color.primary
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("号码 %1").arg(page.app.guidance.codeSpoken)
        }
        Fact {
            name: qsTr("对方用电脑打开")
            value: page.app.guidance.address
        }
        Fact {
            name: qsTr("号码还能用")
            value: page.app.guidance.secondsLeft > 60 ? qsTr("%1分钟").arg(Math.round(page.app.guidance.secondsLeft / 60))
                                                      : qsTr("%1秒").arg(page.app.guidance.secondsLeft)
        }
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: start

        Layout.fillWidth: true
        visible: !page.offered && !page.app.guidance.open
        text: qsTr("请人帮我看")
        onClicked: page.app.guidance.offer()
    }
    ActionButton {
        id: again

        Layout.fillWidth: true
        visible: page.offered
        kind: ActionButton.Secondary
        text: qsTr("号码多留三分钟")
        onClicked: page.app.guidance.extend()
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: page.offered
        kind: ActionButton.Secondary
        text: qsTr("不用了")
        onClicked: page.app.guidance.end()
    }
    Item {
        implicitHeight: 1
    }
}
