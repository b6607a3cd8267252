pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Why the bank warns, and what that means for the money. The focus starts here, so that a screen reader reads all of
// it before anything can be chosen.
Card {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.risk.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(root.app.risk.payeeText)
        font.bold: true
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(root.app.risk.amountText)
        font.pixelSize: Theme.title
        font.bold: true
        Accessible.ignored: true
    }
    Divider {}
    Repeater {
        model: root.app.risk.reasons

        delegate: RowLayout {
            id: reason

            required property string text

            Layout.fillWidth: true
            spacing: Theme.metrics.gapSmall

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "warning"
                color: Theme.color.negative
            }
            AppText {
                Layout.fillWidth: true
                text: reason.text
                Accessible.ignored: true
            }
        }
    }
    Divider {}
    AppText {
        Layout.fillWidth: true
        text: root.app.risk.advice
        color: Theme.color.textMuted
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        around: root
        radius: root.radius
    }
}
