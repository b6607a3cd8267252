import QtQuick
import QtQuick.Layouts
import controls
import theme

// Microphone and loudspeaker: choosing and trying them.
StandardPage {
    id: page

    title: qsTr("麦克风和喇叭")
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
