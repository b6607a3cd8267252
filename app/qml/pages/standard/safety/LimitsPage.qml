pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The agreed limits with what is used of them; each leads to its change.
StandardPage {
    id: page

    readonly property LimitsViewModel limits: app.safety.limits

    title: qsTr("转账限额")

    AppText {
        Layout.fillWidth: true
        text: qsTr("调低马上生效，调高要输交易密码。")
        color: Theme.color.textMuted
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.limits.loading && page.limits.rows.count === 0
        errorText: page.limits.errorText
    }
    Repeater {
        model: page.limits.rows

        delegate: PressControl {
            id: row

            required property string kind
            required property string name
            required property string value
            required property string used
            required property real share
            required property string sentence

            Layout.fillWidth: true
            leftPadding: Theme.metrics.padding
            rightPadding: Theme.metrics.padding
            topPadding: Theme.metrics.padding
            bottomPadding: Theme.metrics.padding
            radius: Theme.metrics.radiusLarge
            Accessible.name: sentence
            onClicked: page.limits.change(kind)

            background: Rectangle {
                radius: row.radius
                color: row.down ? Theme.color.primaryTint : Theme.color.surface
                border.width: Theme.color.edgeWidth
                border.color: Theme.color.edge

                Elevation {
                    radius: row.radius
                }
            }
            contentItem: ColumnLayout {
                spacing: Theme.metrics.gapSmall

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.metrics.gap

                    AppText {
                        Layout.fillWidth: true
                        text: row.name
                        color: Theme.color.textMuted
                        Accessible.ignored: true
                    }
                    Icon {
                        name: "forward"
                        size: Math.round(Theme.icon * 0.75)
                        color: Theme.color.textMuted
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    text: row.value
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.ignored: true
                }
                UsageBar {
                    Layout.fillWidth: true
                    visible: row.share >= 0
                    share: row.share
                }
                SmallText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.used
                    Accessible.ignored: true
                }
            }
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
