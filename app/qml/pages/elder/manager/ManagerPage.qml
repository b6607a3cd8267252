pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What would you like to ask? The last answer stands above the questions.
ElderPage {
    id: page

    readonly property bool answered: lines.count > 0

    title: qsTr("我的客户经理")
    heading: answered ? qsTr("%1的回答").arg(Theme.phrases(page.app.manager.name))
                      : qsTr("想问%1什么？").arg(Theme.phrases(page.app.manager.name))
    firstFocus: topics.count > 0 ? topics.itemAt(0) : null

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("%1不是真人，是电脑模拟的。").arg(page.app.manager.name)
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.manager.errorText
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: lines.count > 0
        spacing: Theme.metrics.gapSmall
        Accessible.role: Accessible.Grouping
        Accessible.name: page.app.manager.listName

        Repeater {
            id: lines

            model: page.app.manager.lines

            delegate: SaidLine {
                Layout.fillWidth: true
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.app.manager.proposes
        iconName: "calendar"
        text: qsTr("约个时间见面")
        onClicked: {
            page.app.branches.openBranch(page.app.manager.branchId)
            page.app.branches.askAppointment()
        }
    }
    HeadingText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.metrics.gap
        visible: page.answered
        text: qsTr("还想问什么？")
        font.pixelSize: Theme.lead
    }
    Repeater {
        id: topics

        model: page.app.manager.topics

        delegate: RowButton {
            required property string topicId
            required property string question
            required sentence

            Layout.fillWidth: true
            text: question
            onClicked: page.app.manager.ask(topicId)
        }
    }
    Field {
        id: field

        Layout.fillWidth: true
        name: qsTr("别的事，写在这里")
        placeholderText: name
        maximumLength: 200
        onAccepted: {
            if (page.app.manager.send(text))
                clear()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Secondary
        enabled: field.text.trim() !== ""
        iconName: "send"
        text: qsTr("发送")
        onClicked: {
            if (page.app.manager.send(field.text))
                field.clear()
            field.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
