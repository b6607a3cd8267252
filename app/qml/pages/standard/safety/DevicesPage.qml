pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Certificates with which this customer's devices sign large transfers.
StandardPage {
    id: page

    readonly property DevicesViewModel devices: app.safety.devices

    title: qsTr("设备与安全钥匙")

    AppText {
        Layout.fillWidth: true
        text: qsTr("安全钥匙（数字证书）放在这台设备上。大额转账用它签名，别的设备替不了。")
        color: Theme.color.textMuted
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.devices.loading && !page.devices.known
        errorText: page.devices.errorText
        empty: page.devices.known && page.devices.rows.count === 0
        emptyIcon: "key"
        emptyText: qsTr("还没有安全钥匙。小额转账不需要；第一次转大额的时候，可以在这台设备上配。")
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
            required property string action

            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: sentence

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.metrics.gap

                Icon {
                    name: card.valid ? "check" : "close"
                    color: card.valid ? Theme.color.positive : Theme.color.textMuted
                }
                AppText {
                    Layout.fillWidth: true
                    text: card.status
                    font.bold: true
                    color: card.valid ? Theme.color.positive : Theme.color.textMuted
                    Accessible.ignored: true
                }
            }
            AppText {
                Layout.fillWidth: true
                text: Theme.phrases(qsTr("编号 %1").arg(card.short))
                Accessible.ignored: true
            }
            SmallText {
                Layout.fillWidth: true
                text: card.detail
                Accessible.ignored: true
            }
            ActionButton {
                Layout.fillWidth: true
                visible: card.valid
                kind: ActionButton.Secondary
                text: qsTr("停用这把钥匙")
                Accessible.name: card.action
                onClicked: page.devices.askWhy(card.serial)
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
