pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// The adviser's room: who it is, what was said, what can be asked, a field to write in.
StandardPage {
    id: page

    title: qsTr("云工作室")
    firstFocus: field

    Card {
        Layout.fillWidth: true

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("模拟客户经理%1，在%2").arg(page.app.manager.name).arg(page.app.manager.place)

            Initial {
                character: page.app.manager.initial
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: page.app.manager.name
                    font.bold: true
                    Accessible.ignored: true
                }
                SmallText {
                    Layout.fillWidth: true
                    text: qsTr("模拟客户经理 %1").arg(page.app.manager.place)
                    Accessible.ignored: true
                }
            }
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("不是真人，由程序按写好的话回答。")
        }
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
        kind: ActionButton.Secondary
        iconName: "calendar"
        text: qsTr("约个时间见面")
        onClicked: {
            page.app.branches.openBranch(page.app.manager.branchId)
            page.app.branches.askAppointment()
        }
    }
    Field {
        id: field

        Layout.fillWidth: true
        name: qsTr("写给客户经理")
        placeholderText: qsTr("写您想问的")
        maximumLength: 200
        onAccepted: {
            if (page.app.manager.send(text))
                clear()
        }
    }
    ActionButton {
        Layout.fillWidth: true
        enabled: field.text.trim() !== ""
        iconName: "send"
        text: qsTr("发送")
        onClicked: {
            if (page.app.manager.send(field.text))
                field.clear()
            field.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("可以这样问")
        font.pixelSize: Theme.lead
    }
    Repeater {
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
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
