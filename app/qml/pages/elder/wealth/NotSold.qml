import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Why one cannot buy here, and where else one could ask.
FocusScope {
    id: root

    required property AppViewModel app

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.metrics.gap

        Notice {
            Layout.fillWidth: true
            kind: Notice.Hint
            text: qsTr("长辈版不卖理财，也不卖黄金白银。想买，请先和家人商量，再到网点当面办。")
        }
        BranchWays {
            Layout.fillWidth: true
            focus: true
            app: root.app
        }
    }
}
