import QtQuick
import QtQuick.Layouts
import controls
import theme

// Borrowing is done with a person beside one, or in the standard version.
ElderPage {
    id: page

    title: qsTr("借钱")
    heading: qsTr("借钱请到网点办")
    firstFocus: ways

    AppText {
        Layout.fillWidth: true
        text: qsTr("借的钱要还，还要付利息。带上身份证到网点，工作人员会跟您算清楚。")
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: qsTr("有人催您借钱、让您把借来的钱转走，一定是骗子。")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
