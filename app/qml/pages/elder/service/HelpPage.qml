pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Help in one touch: what went wrong? At most five answers, nothing else.
ElderPage {
    id: page

    title: qsTr("找人帮忙")
    heading: qsTr("遇到什么事了？")
    firstFocus: choices.count > 0 ? choices.itemAt(0) : null

    Repeater {
        id: choices

        model: page.app.service.help

        delegate: RowButton {
            required property string key
            required property string name
            required property string sign
            required sentence

            Layout.fillWidth: true
            iconName: sign
            text: name
            onClicked: page.app.service.openHelp(key)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
