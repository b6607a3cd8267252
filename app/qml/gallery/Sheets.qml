import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// What comes up over a page.
ColumnLayout {
    id: root

    required property AppViewModel app

    spacing: 0

    Specimen {
        control: "ConfirmSheet"

        FocusScope {
            Layout.fillWidth: true
            implicitHeight: 420 * Theme.textScale

            Page {
                id: page

                anchors.fill: parent
                app: root.app
                title: qsTr("银行卡")
                sheetHost: host
                enabled: !host.open

                ActionButton {
                    text: qsTr("停用")
                    onClicked: sheet.open()
                }
                ConfirmSheet {
                    id: sheet

                    page: page
                    question: qsTr("停用这张卡吗？")
                    detail: qsTr("停用以后不能再启用，要换一张新卡。")
                    yes: qsTr("停用这张卡")
                    Component.onCompleted: open()
                }
            }
            SheetHost {
                id: host

                anchors.fill: parent
                clip: true
            }
        }
    }
}
