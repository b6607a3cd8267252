import QtQuick
import QtQuick.Layouts
import controls
import theme

// Letting 小象 get used to one's voice.
ElderPage {
    id: page

    title: qsTr("熟悉我的声音")
    firstFocus: body.firstButton

    OwnVoiceBody {
        id: body

        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
