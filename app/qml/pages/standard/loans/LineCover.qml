import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What may be borrowed now, or what borrowing means for who has not asked. The focus starts here.
Card {
    id: card

    required property AppViewModel app

    hero: true
    spacing: 2
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: app.loan.hasLine ? qsTr("还能借%1，%2").arg(app.loan.available.spoken).arg(app.loan.lineText)
                                      : qsTr("线上小额贷款。%1").arg(about.text)
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: card.app.loan.hasLine ? qsTr("还能借") : qsTr("线上小额贷款")
        color: Theme.color.heroText
        font.bold: !card.app.loan.hasLine
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        visible: card.app.loan.hasLine
        money: card.app.loan.available
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: card.app.loan.hasLine
        text: Theme.phrases(card.app.loan.lineText)
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    AppText {
        id: about

        Layout.fillWidth: true
        visible: !card.app.loan.hasLine
        text: qsTr("先申请额度，马上有答复。用的时候再借，每月还一样多，年利率%1。借多少都要还，量力而行。").arg(card.app.loan.rateText)
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    FocusRing {
        parent: card
        around: card
        radius: card.radius
    }
}
