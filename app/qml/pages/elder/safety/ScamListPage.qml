pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The known scams, those that aim at old people first.
ElderPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam

    title: qsTr("有哪些骗局")
    heading: qsTr("专骗老人的")

    Repeater {
        model: page.scam.elderly

        delegate: RowButton {
            required property string kind
            required property string name

            Layout.fillWidth: true
            text: name
            onClicked: page.scam.open(kind)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("谁都骗的")
    }
    Repeater {
        model: page.scam.telecom

        delegate: RowButton {
            required property string kind
            required property string name

            Layout.fillWidth: true
            text: name
            onClicked: page.scam.open(kind)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
