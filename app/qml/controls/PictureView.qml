import QtQuick
import theme

// A picture that a person pinned to something, as wide as there is room; words where it cannot be read.
Rectangle {
    id: root

    required property string source
    required property string sentence

    implicitWidth: 200
    implicitHeight: root.source === "" ? words.implicitHeight + 2 * Theme.metrics.gap : image.height
    radius: Theme.metrics.radiusSmall
    color: Theme.color.surfaceSunken
    Accessible.role: Accessible.Graphic
    Accessible.name: sentence

    Image {
        id: image

        visible: root.source !== ""
        width: root.width
        height: implicitWidth > 0 ? Math.min(width * 1.4, width * implicitHeight / implicitWidth) : 0
        source: root.source
        cache: false
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
    AppText {
        id: words

        x: Theme.metrics.gap
        y: Theme.metrics.gap
        width: root.width - 2 * Theme.metrics.gap
        visible: root.source === ""
        text: qsTr("这张图片打不开")
        Accessible.ignored: true
    }
}
