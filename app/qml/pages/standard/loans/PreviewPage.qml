pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Every month of repaying, before anything is agreed to.
Page {
    id: page

    title: qsTr("每月要还多少")
    firstFocus: lines

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    LineList {
        id: lines

        anchors.fill: parent
        name: page.app.loanDraw.listName
        model: page.app.loanDraw.months

        header: ColumnLayout {
            width: lines.width - 2 * Theme.metrics.margin
            spacing: Theme.metrics.gap

            Card {
                Layout.fillWidth: true
                spacing: Theme.metrics.gap

                SmallText {
                    Layout.fillWidth: true
                    text: qsTr("打算借")
                }
                MoneyText {
                    Layout.fillWidth: true
                    money: page.app.loanDraw.principal
                }
                FactList {
                    Layout.fillWidth: true
                    model: page.app.loanDraw.facts
                }
            }
            ActionButton {
                Layout.fillWidth: true
                text: qsTr("下一步，核对")
                onClicked: page.app.loanDraw.next()
            }
            HeadingText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.metrics.gapSmall
                text: page.app.loanDraw.listName
                font.pixelSize: Theme.lead
            }
        }
    }
}
