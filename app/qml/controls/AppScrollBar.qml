import QtQuick
import QtQuick.Controls.Basic
import theme

// Stays in sight while there is more than fits, because many people do not know that a page can be pushed.
ScrollBar {
    id: bar

    policy: size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    minimumSize: 0.1
    padding: 2
    implicitWidth: 10
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        radius: width / 2
        color: bar.pressed ? Theme.color.primary : Theme.color.outline
    }
    background: Item {}
}
