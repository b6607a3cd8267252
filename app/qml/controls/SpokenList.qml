import QtQuick

// A list that tells assistive technology its name with its total, takes the arrow keys, and keeps its rows in the tree.
ListView {
    id: view

    required property string name

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    currentIndex: 0
    Accessible.role: Accessible.List
    Accessible.name: name
    Accessible.focusable: true

    // Qt 6.12 loses list rows from the accessibility tree; setting `ignored` on each brings them back.
    function keepRows() {
        for (const child of view.contentItem.children) {
            const row = child as SpokenRow
            if (row)
                row.Accessible.ignored = false
        }
    }

    onCountChanged: keeper.restart()
    onContentYChanged: keeper.restart()
    Component.onCompleted: keeper.restart()

    Timer {
        id: keeper

        interval: 0
        onTriggered: view.keepRows()
    }

    AppScrollBar {
        parent: view.parent
        anchors {
            top: view.top
            bottom: view.bottom
            right: view.right
            rightMargin: 1
        }
        orientation: Qt.Vertical
        size: view.visibleArea.heightRatio
        position: view.visibleArea.yPosition
        onPositionChanged: {
            if (pressed)
                view.contentY = view.originY + position * view.contentHeight
        }
    }
}
