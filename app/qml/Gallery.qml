pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import controls
import gallery
import theme
import viewmodels

// Every control in every state, in the version, palette and text size that the choices at the top say.
Window {
    id: root

    required property AppViewModel app
    required property LastUsed lastUsed
    property bool still: false
    // One group alone, without the choices: for pictures.
    property string only: ""
    readonly property real fullHeight: column.implicitHeight

    width: 390
    height: Math.min(940, Screen.desktopAvailableHeight - 40)
    visible: false
    title: qsTr("小象银行 控件")
    color: Theme.color.background

    Binding { target: Theme; property: "version"; value: root.app.settings.version }
    Binding { target: Theme; property: "textScale"; value: root.app.settings.textScale }
    Binding { target: Theme; property: "palette"; value: root.app.settings.palette }
    Binding { target: Theme; property: "largeTargets"; value: root.app.settings.largeTargets }
    Binding { target: Theme; property: "still"; value: root.still || root.app.settings.still }
    Binding { target: Theme; property: "renderScale"; value: Screen.devicePixelRatio }
    Binding { target: Theme; property: "keyboardInUse"; value: root.lastUsed.keyboard }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: AppScrollBar {}

        ColumnLayout {
            id: column

            width: flick.width
            spacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                Layout.margins: Theme.metrics.margin
                visible: root.only === ""
                spacing: Theme.metrics.gap

                ButtonPair {
                    Layout.fillWidth: true
                    first: qsTr("标准版")
                    second: qsTr("长辈版")
                    onFirstClicked: root.app.settings.chooseVersion("standard")
                    onSecondClicked: root.app.settings.chooseVersion("elder")
                }
                Choices {
                    Layout.fillWidth: true
                    name: qsTr("文字大小")
                    model: root.app.settings.textSteps
                    onChosen: value => root.app.settings.chooseTextStep(value)
                }
                Choices {
                    Layout.fillWidth: true
                    name: qsTr("颜色")
                    model: root.app.settings.palettes
                    onChosen: value => root.app.settings.choosePalette(value)
                }
                SwitchRow {
                    Layout.fillWidth: true
                    text: qsTr("按钮特别大")
                    on: root.app.settings.largeTargets
                    onClicked: root.app.settings.setLargeTargets(!on)
                }
            }
            Buttons {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Buttons"
                app: root.app
            }
            Choosing {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Choosing"
                app: root.app
            }
            Fields {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Fields"
                app: root.app
            }
            Telling {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Telling"
                app: root.app
            }
            Surfaces {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Surfaces"
                app: root.app
            }
            Sheets {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Sheets"
                app: root.app
            }
            Tokens {
                Layout.fillWidth: true
                visible: root.only === "" || root.only === "Tokens"
                app: root.app
            }
        }
    }
}
