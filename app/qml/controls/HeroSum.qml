import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// The one sum that a page is about, with a line above and lines below it. Heard as one sentence.
Card {
    id: root

    required property string title
    required property MoneyValue money
    property string note: ""
    property string more: ""

    hero: true
    spacing: 2
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: [qsTr("%1：%2").arg(title).arg(money.spoken), note, more].filter(part => part !== "").join("，")
    Accessible.focusable: true

    AppText {
        Layout.fillWidth: true
        text: root.title
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    MoneyText {
        Layout.fillWidth: true
        money: root.money
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        // A number with a point stays on one line.
        text: root.note.replace(/(\d)\.(\d)/g, "$1\u2060.\u2060$2")
        color: Theme.color.heroText
        Accessible.ignored: true
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.more
        color: Theme.color.heroTextMuted
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        around: root
        radius: root.radius
    }
}
