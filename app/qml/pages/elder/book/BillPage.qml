import QtQuick
import QtQuick.Layouts
import controls
import theme

// A month's bill in plain sentences. Two large buttons go from month to month.
ElderPage {
    id: page

    title: qsTr("每个月的账单")
    heading: qsTr("%1的账单").arg(page.app.bill.monthText)
    firstFocus: before

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.bill.loading && !page.app.bill.known
        errorText: page.app.bill.errorText
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.bill.known
        spacing: Math.max(Theme.metrics.gap, Theme.paragraph)

        Repeater {
            model: page.app.bill.sentences

            delegate: AppText {
                required property string sentence

                Layout.fillWidth: true
                text: sentence
            }
        }
        BarChart {
            Layout.fillWidth: true
            model: page.app.bill.bars
            summary: page.app.bill.barsSummary
        }
    }
    Item {
        Layout.fillHeight: true
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        columns: 2 * Math.max(before.implicitWidth, after.implicitWidth) + columnSpacing <= width ? 2 : 1
        columnSpacing: Theme.metrics.gap
        rowSpacing: Theme.metrics.gap
        uniformCellWidths: true

        ActionButton {
            id: before

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("前一个月")
            onClicked: page.app.bill.stepMonth(-1)
        }
        ActionButton {
            id: after

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            text: qsTr("后一个月")
            onClicked: page.app.bill.stepMonth(1)
        }
    }
}
