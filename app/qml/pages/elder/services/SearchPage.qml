import QtQuick
import QtQuick.Layouts
import controls
import theme

// One question: what are you looking for?
ElderPage {
    id: page

    title: qsTr("找一找")
    heading: qsTr("您要找什么？")
    firstFocus: body.field

    SearchBody {
        id: body

        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
        plainly: true
        hint: qsTr("写您想办的事，写字、写拼音都行。比如：转账，或者 zhuanzhang。")
    }
    Item {
        Layout.fillHeight: true
    }
}
