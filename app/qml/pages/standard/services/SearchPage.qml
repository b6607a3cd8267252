import QtQuick
import QtQuick.Layouts
import controls
import theme

// Looking for a service, or for something that happened.
StandardPage {
    id: page

    title: qsTr("搜索")
    firstFocus: body.field

    SearchBody {
        id: body

        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
        hint: qsTr("可以写汉字、拼音或拼音的头几个字母，比如：转账、zhuanzhang、zz")
    }
    Item {
        Layout.fillHeight: true
    }
}
