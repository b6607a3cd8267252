pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Amounts that one touch fills in.
GridLayout {
    id: root

    required property AppViewModel app
    readonly property int fitting: Math.floor((width + columnSpacing) / (2.5 * Theme.base + 10 + columnSpacing))

    columns: fitting >= 4 ? 4 : 2
    columnSpacing: Theme.metrics.gapSmall
    rowSpacing: Theme.metrics.gapSmall
    uniformCellWidths: true

    Repeater {
        model: root.app.transfer.quickAmounts

        delegate: ActionButton {
            required property string modelData

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            target: Theme.metrics.target
            leftPadding: 4
            rightPadding: 4
            text: modelData.replace(/\B(?=(\d{3})+$)/g, ",")
            Accessible.name: qsTr("%1元").arg(modelData)
            onClicked: root.app.transfer.takeAmount(modelData)
        }
    }
}
