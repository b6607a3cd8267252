import QtQuick
import QtQuick.Layouts
import theme

Rectangle {
    Layout.fillWidth: true
    implicitHeight: 1
    color: Theme.color.divider
    Accessible.ignored: true
}
