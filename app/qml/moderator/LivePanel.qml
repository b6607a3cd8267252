import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The participant's window, only while it is open. No picture is kept.
Panel {
    id: root

    required property ConsoleViewModel session

    heading: qsTr("参加者的屏幕")
    remark: session.page

    ConsoleButton {
        Layout.fillWidth: true
        enabled: root.session.open
        on: root.session.looking
        text: root.session.looking ? qsTr("不看了") : qsTr("看着屏幕")
        key: root.session.keys["look"]
        onClicked: root.session.look()
    }
    SmallText {
        Layout.fillWidth: true
        text: root.session.looking ? qsTr("每秒两张，不保存；按密码的时候不显示。") : qsTr("打开后每秒两张，不保存。")
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.session.looking
        implicitHeight: view.status === Image.Ready && view.implicitWidth > 0
                        ? Math.round(Math.min(520, width * view.implicitHeight / view.implicitWidth)) : hidden.implicitHeight + 2 * Theme.metrics.gapLarge
        color: Theme.color.surfaceSunken
        radius: Theme.metrics.radiusSmall

        Image {
            id: view

            anchors.fill: parent
            fillMode: Image.PreserveAspectFit
            source: root.session.picture
            cache: false
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("参加者的屏幕现在的样子")
            Accessible.ignored: root.session.picture === ""
        }
        AppText {
            id: hidden

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.metrics.gap
            horizontalAlignment: Text.AlignHCenter
            visible: root.session.picture === ""
            text: qsTr("现在没有画面。参加者在按密码，或者窗口还没有打开。")
            color: Theme.color.textMuted
        }
    }
}
