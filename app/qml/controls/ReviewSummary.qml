import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// To whom and how much, as prepared. The focus starts here, so that a screen reader reads the whole transfer before
// anything can be agreed to, and a Return pressed once too often agrees to nothing. A heading, for a screen reader says the
// plain texts of a page that comes up, and would say this one twice.
Card {
    id: root

    required property AppViewModel app

    spacing: 4
    activeFocusOnTab: true
    Accessible.role: Accessible.Heading
    Accessible.name: app.review.sentence
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: qsTr("转给 %1").arg(Theme.phrases(root.app.review.payeeTitle))
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        money: root.app.review.amount
        horizontalAlignment: Text.AlignHCenter
        color: Theme.color.primary
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        text: root.app.review.amountWords
        color: Theme.color.textMuted
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        around: root
        radius: root.radius
    }
}
