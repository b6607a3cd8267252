import QtQuick
import QtQuick.Layouts
import controls
import theme

// Microphone and loudspeaker: choosing and trying them.
ElderPage {
    id: page

    title: qsTr("麦克风和喇叭")
    heading: qsTr("小象听得见您吗？")
    firstFocus: body.firstButton

    SoundBody {
        id: body

        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
