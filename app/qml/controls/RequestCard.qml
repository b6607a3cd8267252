import QtQuick
import QtQuick.Layouts
import theme

// A transfer that waits for somebody's yes. Heard as one sentence; its buttons say what they answer.
Card {
    id: root

    required property string title
    required property string amount
    required property string detail
    required property string sentence
    required property string approveName
    required property string refuseName
    signal approved
    signal refused

    spacing: Theme.metrics.gap

    Item {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: root.sentence

        ColumnLayout {
            id: words

            width: parent.width
            spacing: Theme.metrics.gapSmall

            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(root.title)
                font.bold: true
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: root.amount
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: root.detail
                color: Theme.color.textMuted
                Accessible.ignored: true
            }
        }
    }
    ButtonPair {
        Layout.fillWidth: true
        first: qsTr("同意")
        firstIcon: "check"
        firstName: root.approveName
        second: qsTr("不同意")
        secondIcon: "close"
        secondName: root.refuseName
        onFirstClicked: root.approved()
        onSecondClicked: root.refused()
    }
}
