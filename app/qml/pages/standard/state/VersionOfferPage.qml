import QtQuick
import QtQuick.Layouts
import controls
import theme

// Which of the two versions: both answers weigh the same, and neither is for good.
CoverPage {
    id: page

    title: qsTr("选一个版本")
    iconName: "sun"
    heading: qsTr("您想用哪一版？")
    firstFocus: headingItem

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        color: Theme.color.textMuted
        text: qsTr("以后随时可以在设置里换。")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "sun"
        text: qsTr("长辈版（幸福生活版）")
        detail: qsTr("字大、步骤少、没有推荐")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.start.chooseVersion("elder")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "phone"
        text: qsTr("标准版")
        detail: qsTr("功能全，一页看到的多")
        sentence: qsTr("%1，%2").arg(text).arg(detail)
        onClicked: page.app.start.chooseVersion("standard")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        kind: ActionButton.Quiet
        text: qsTr("下次再问我")
        onClicked: page.app.start.decideLater()
    }
}
