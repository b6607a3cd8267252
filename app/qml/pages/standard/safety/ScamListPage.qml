pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The known scams by kind.
StandardPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam

    title: qsTr("常见骗局")

    HeadingText {
        Layout.fillWidth: true
        text: qsTr("常见的十种骗局")
        font.pixelSize: Theme.lead
    }
    Repeater {
        model: page.scam.telecom

        delegate: RowButton {
            required property string kind
            required property string name
            required property string sign

            Layout.fillWidth: true
            text: name
            detail: sign
            onClicked: page.scam.open(kind)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("专骗老人的六种骗局")
        font.pixelSize: Theme.lead
    }
    Repeater {
        model: page.scam.elderly

        delegate: RowButton {
            required property string kind
            required property string name
            required property string sign

            Layout.fillWidth: true
            text: name
            detail: sign
            onClicked: page.scam.open(kind)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
