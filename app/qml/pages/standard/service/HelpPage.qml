pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Help in one touch: the five things for which there is no time to search.
StandardPage {
    id: page

    title: qsTr("一键求助")
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("钱已经转给骗子了？先打110报警，再打给我们。")
    }
    Repeater {
        id: choices

        model: page.app.service.help

        delegate: RowButton {
            required property string key
            required property string name
            required property string sign
            required detail
            required sentence

            Layout.fillWidth: true
            iconName: sign
            text: name
            onClicked: page.app.service.openHelp(key)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "search"
        text: qsTr("找别的问题")
        onClicked: page.app.navigation.open("service/Service")
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
