pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What one may say, before anything was said. A touch says it.
Scroller {
    id: root

    required property AppViewModel app

    margin: 10
    // In large type the way out may lie below the words.
    guided: app.assistant.away
    spacing: Theme.metrics.gap

    HealthNotices {
        Layout.fillWidth: true
        assistant: root.app.assistant
    }
    // What nobody would answer is not offered: the way by touch is.
    ActionButton {
        Layout.fillWidth: true
        visible: root.app.assistant.away
        kind: ActionButton.Secondary
        iconName: "home"
        text: qsTr("回首页，点着办")
        onClicked: {
            root.app.navigation.closeConversation()
            root.app.navigation.home()
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: !root.app.assistant.away
        text: qsTr("您可以说：")
        color: Theme.color.textMuted
    }
    Repeater {
        model: [qsTr("我还有多少钱"), qsTr("给%1转三百元").arg(root.app.payees.firstCalled)]

        delegate: ActionButton {
            required property string modelData

            Layout.fillWidth: true
            visible: !root.app.assistant.away
            kind: ActionButton.Secondary
            text: modelData
            onClicked: root.app.assistant.send(modelData)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
