pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// For whoever tests: what the built-in screen reader has said, line by line, and its choices. It stands beside the phone.
Window {
    id: root

    required property AppViewModel app

    width: 420
    height: Math.min(900, Screen.desktopAvailableHeight - 40)
    minimumWidth: 300
    minimumHeight: 400
    title: qsTr("朗读记录")
    color: Theme.color.background
    onClosing: {
        if (root.app.reader.panelOpen)
            root.app.reader.togglePanel()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.metrics.padding
        spacing: Theme.metrics.gapSmall

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            SpokenList {
                id: lines

                anchors.fill: parent
                name: qsTr("朗读记录，共%1句").arg(count)
                model: root.app.reader.lines
                onCountChanged: Qt.callLater(positionViewAtEnd)
                delegate: SpokenRow {
                    id: row

                    required property string at
                    required property string words

                    sentence: words
                    width: ListView.view.width
                    implicitHeight: said.implicitHeight + 12

                    AppText {
                        id: said

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        text: "%1  %2".arg(row.at).arg(row.words)
                        font.pixelSize: Theme.base
                        Accessible.ignored: true
                    }
                }
            }
        }
        AppText {
            id: rateHeading

            Layout.fillWidth: true
            text: qsTr("朗读快慢")
        }
        Choices {
            Layout.fillWidth: true
            name: rateHeading.text
            model: root.app.reader.rates
            onChosen: value => root.app.reader.chooseRate(value)
        }
        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("说怎么操作")
            on: root.app.reader.hints
            onClicked: root.app.reader.setHints(!on)
        }
        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("念数字（输密码时，请戴耳机）")
            on: root.app.reader.digits
            onClicked: root.app.reader.setDigits(!on)
        }
        SwitchRow {
            Layout.fillWidth: true
            text: qsTr("屏幕遮黑")
            on: root.app.reader.curtain
            onClicked: root.app.reader.setCurtain(!on)
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("保存记录")
            onClicked: root.app.reader.save()
        }
    }
}
