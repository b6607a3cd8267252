pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The people one can send to. A touch goes on to the amount.
FocusScope {
    id: root

    required property AppViewModel app
    property alias count: people.count
    // Beside the name: a picture, the bank and the card's last digits.
    property bool detailed: false

    implicitHeight: column.implicitHeight
    // A layout keeps the height of its last row when that row goes.
    visible: people.count > 0
    Accessible.role: Accessible.List
    Accessible.name: app.payees.listName

    onActiveFocusChanged: {
        const first = people.itemAt(0)
        if (activeFocus && first && !root.Window.activeFocusItem)
            first.forceActiveFocus(Qt.OtherFocusReason)
    }

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gapSmall

        Repeater {
            id: people

            model: root.app.payees.rows

            delegate: RowButton {
                id: person

                required property int index
                required property string payeeId
                required property string accountText
                required property string tail
                required property string firstCharacter
                required property string calledAs
                required property string name
                required property string plainSentence
                required sentence

                Layout.fillWidth: true
                focus: index === 0
                text: calledAs === name ? name : qsTr("%1 %2").arg(calledAs).arg(name)
                detail: root.detailed ? accountText : qsTr("卡号末四位 %1").arg(tail)
                initial: root.detailed ? firstCharacter : ""
                Accessible.name: root.detailed ? sentence : plainSentence
                onClicked: root.app.payTo(payeeId)
            }
        }
    }
}
