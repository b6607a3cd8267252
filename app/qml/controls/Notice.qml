pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

// Something a person must know: a sign, a sentence, a ground. The sign and the words carry it, the colour helps.
Rectangle {
    id: root

    enum Kind { Trouble, Hint }

    property int kind: Notice.Trouble
    required property string text
    // Where the way on is, told with an arrow from the second trouble on the same page on: what the arrow points at lies below.
    property string help: qsTr("还是不成？按下面的“说话”，告诉小象您想做什么。")
    property int troubles: 0
    // It stands on the page from the start and answers nothing that was done: the page begins at its top all the same.
    property bool standing: false
    readonly property bool helping: kind === Notice.Trouble && troubles > 1 && help !== ""
    readonly property color ink: kind === Notice.Trouble ? Theme.color.negative : Theme.color.accentTintText

    implicitWidth: row.implicitWidth + 2 * Theme.metrics.gap
    implicitHeight: row.implicitHeight + (helping ? helpRow.implicitHeight + Theme.metrics.gapSmall : 0) + 2 * Theme.metrics.gap
    radius: Theme.metrics.radius
    color: kind === Notice.Trouble ? Theme.color.negativeTint : Theme.color.accentTint
    border.width: Theme.color.edgeWidth
    border.color: Theme.color.edgeWidth > 1 ? ink : color
    visible: text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: helping ? text + help : text

    // A page that is scrolled away from it comes back to it.
    onVisibleChanged: {
        if (visible)
            Qt.callLater(reveal)
    }
    onTextChanged: {
        if (text !== "" && !standing)
            troubles += 1
        Qt.callLater(reveal)
    }

    function reveal() {
        let above = root.parent
        while (above && !(above instanceof Scroller))
            above = above.parent
        const scroller = above as Scroller
        if (scroller && root.visible && root.kind === Notice.Trouble && !root.standing)
            scroller.present(root)
    }

    RowLayout {
        id: row

        x: Theme.metrics.gap
        y: Theme.metrics.gap
        width: root.width - 2 * Theme.metrics.gap
        spacing: Theme.metrics.gapSmall

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Math.round(Theme.base * 0.1)
            name: root.kind === Notice.Trouble ? "warning" : "info"
            color: root.ink
        }
        AppText {
            Layout.fillWidth: true
            text: root.text
            color: root.ink
            Accessible.ignored: true
        }
    }
    Loader {
        id: helpRow

        x: Theme.metrics.gap
        y: row.y + row.height + Theme.metrics.gapSmall
        width: root.width - 2 * Theme.metrics.gap
        active: root.helping
        sourceComponent: RowLayout {
            spacing: Theme.metrics.gapSmall

            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Math.round(Theme.base * 0.1)
                name: "down"
                color: root.ink
            }
            AppText {
                Layout.fillWidth: true
                text: root.help
                color: root.ink
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
