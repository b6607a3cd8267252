import QtQuick
import theme

// A field to look for something. It can be emptied by a button that Tab reaches and by Esc.
Field {
    id: field

    readonly property bool rightToLeft: LayoutMirroring.enabled
    readonly property real roomForSign: Theme.metrics.padding + Theme.icon + Theme.metrics.gapSmall
    readonly property real roomToErase: erase.visible ? erase.width : Theme.metrics.padding
    signal searched(text: string)

    placeholderText: name
    leftPadding: rightToLeft ? roomToErase : roomForSign
    rightPadding: rightToLeft ? roomForSign : roomToErase
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true
    onTextChanged: searched(text)
    Keys.onEscapePressed: event => {
        event.accepted = field.text !== ""
        field.clear()
    }

    Icon {
        x: field.rightToLeft ? field.width - width - Theme.metrics.padding : Theme.metrics.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.color.textMuted
    }
    IconButton {
        id: erase

        x: field.rightToLeft ? 0 : field.width - width
        anchors.verticalCenter: parent.verticalCenter
        visible: field.length > 0
        iconName: "close"
        text: qsTr("清空“%1”").arg(field.name)
        onClicked: {
            field.clear()
            field.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
