pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Who comes first in the list of payees.
StandardPage {
    id: page

    title: qsTr("收款人排序")

    AppText {
        Layout.fillWidth: true
        text: qsTr("点一下置顶；置顶的人排在最前面，也出现在首页。")
        color: Theme.color.textMuted
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.payees.errorText
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.metrics.gapSmall

        Repeater {
            model: page.app.payees.everybody

            delegate: ColumnLayout {
                id: person

                required property int index
                required property string payeeId
                required property string name
                required property string calledAs
                required property bool pinned
                required property string pinName
                required property string moveName

                Layout.fillWidth: true
                spacing: Theme.metrics.gapSmall

                RowButton {
                    Layout.fillWidth: true
                    text: person.calledAs === person.name ? person.name : qsTr("%1 %2").arg(person.calledAs).arg(person.name)
                    detail: person.pinned ? qsTr("排在前面") : ""
                    iconName: person.pinned ? "check" : "plus"
                    leads: false
                    sentence: person.pinName
                    onClicked: page.app.payees.togglePin(person.payeeId)
                }
                ActionButton {
                    Layout.fillWidth: true
                    visible: person.pinned && person.index > 0
                    kind: ActionButton.Secondary
                    iconName: "up"
                    text: qsTr("往上移")
                    Accessible.name: person.moveName
                    onClicked: page.app.payees.moveUp(person.payeeId)
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
