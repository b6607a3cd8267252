import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// What a large transfer takes, in plain words. The focus starts here, so that a screen reader reads it before anything
// can be agreed to.
Card {
    id: root

    required property AppViewModel app

    spacing: Theme.metrics.gap
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.name: app.notice.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(root.app.notice.payeeText)
        font.bold: true
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: Theme.phrases(root.app.notice.amountText)
        font.pixelSize: Theme.title
        font.bold: true
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: root.app.notice.totalText
        Accessible.ignored: true
    }
    Divider {}
    AppText {
        Layout.fillWidth: true
        text: root.app.notice.signatureText
        color: Theme.color.textMuted
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        around: root
        radius: root.radius
    }
}
