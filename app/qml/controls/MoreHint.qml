import QtQuick
import theme

// Says in words that there is more below, or the way back up, and takes the person there.
ActionButton {
    id: hint

    required property Flickable view
    required property bool needed
    // Looked at anew after each move, for its own height depends on its words.
    property bool atEnd: false
    // How far to go, in screens; a very large number goes to the end.
    signal turned(screens: real)

    function look() {
        // It shows only where the page is longer than the screen: at the top, that is never its end.
        atEnd = view.contentY > view.originY + 2 && view.contentY + view.height >= view.originY + view.contentHeight - 2
    }

    font.pixelSize: Theme.small
    topPadding: 0
    bottomPadding: 0
    visible: needed
    kind: ActionButton.Quiet
    ringInside: true
    iconName: atEnd ? "up" : "down"
    text: atEnd ? qsTr("回到上面") : qsTr("下面还有")
    onClicked: turned(atEnd ? -1e6 : 0.8)

    Connections {
        target: hint.view
        function onContentYChanged() {
            Qt.callLater(hint.look)
        }
        function onContentHeightChanged() {
            Qt.callLater(hint.look)
        }
        function onHeightChanged() {
            Qt.callLater(hint.look)
        }
    }
}
