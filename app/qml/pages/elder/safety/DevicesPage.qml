pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The certificates of this customer's devices, in plain words.
ElderPage {
    id: page

    readonly property DevicesViewModel devices: app.safety.devices

    title: qsTr("这台设备")
    heading: qsTr("这台设备的安全钥匙")

    AppText {
        Layout.fillWidth: true
        text: qsTr("转大钱的时候，用它证明是您自己的设备。")
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.devices.loading && !page.devices.known
        errorText: page.devices.errorText
        empty: page.devices.known && page.devices.rows.count === 0
        emptyIcon: "key"
        emptyText: qsTr("还没有安全钥匙。平时转钱用不着，转大钱的时候再配。")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.devices.canCertify
        iconName: "key"
        text: qsTr("给这台设备配安全钥匙")
        onClicked: page.devices.issue()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: page.devices.certified
        kind: ActionButton.Secondary
        text: qsTr("换一把新的安全钥匙")
        onClicked: page.devices.renew()
    }
    Repeater {
        model: page.devices.rows

        delegate: Card {
            id: card

            required property string serial
            required property string short
            required property bool valid
            required property string status
            required property string detail
            required property string sentence

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            IconAndText {
                Layout.fillWidth: true
                iconName: card.valid ? "check" : "close"
                text: card.status
                atStart: true
                bold: true
                color: card.valid ? Theme.color.positive : Theme.color.textMuted
            }
            AppText {
                Layout.fillWidth: true
                text: card.detail
                Accessible.ignored: true
            }
            ActionButton {
                Layout.fillWidth: true
                visible: card.valid
                kind: ActionButton.Secondary
                text: qsTr("停用这把钥匙")
                onClicked: page.devices.askWhy(card.serial)
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
