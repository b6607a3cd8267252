import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Somebody entered the code and wants to look. Nothing behind can be reached until there is an answer; no comes first.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property bool open: app.guidance.asked
    signal answered

    visible: open
    enabled: open
    Accessible.role: Accessible.Dialog
    Accessible.name: app.guidance.question
    onOpenChanged: {
        if (open)
            no.forceActiveFocus(Qt.OtherFocusReason)
        else
            answered()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    Scroller {
        anchors.fill: parent
        guided: true

        HeadingText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.metrics.gapLarge
            text: root.app.guidance.question
        }
        AppText {
            id: detail

            Layout.fillWidth: true
            text: qsTr("只让您认识的人看。看的时候金额、卡号和密码都盖住，也不能转账。您随时可以结束。")
        }
        AppText {
            id: limit

            Layout.fillWidth: true
            Layout.topMargin: Theme.paragraph
            text: qsTr("三分钟不答，就当不让看。")
        }
        Item {
            Layout.fillHeight: true
        }
        ActionButton {
            id: no

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("不让看")
            Accessible.description: root.app.guidance.question + " " + detail.text + " " + limit.text
            onClicked: root.app.guidance.refuse()
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.metrics.gap
            text: qsTr("让对方看")
            Accessible.description: root.app.guidance.question + " " + detail.text + " " + limit.text
            onClicked: root.app.guidance.approve()
        }
    }
}
