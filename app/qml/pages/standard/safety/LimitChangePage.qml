import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One limit: what holds, what it may become, what else one wants.
StandardPage {
    id: page

    readonly property LimitsViewModel limits: app.safety.limits

    title: limits.name
    firstFocus: field

    AppText {
        Layout.fillWidth: true
        text: page.limits.now
        color: Theme.color.textMuted
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: offered

            Layout.fillWidth: true
            text: qsTr("改成")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: offered.text
            model: page.limits.choices
            onChosen: value => page.limits.choose(value)
        }
        AppText {
            id: own

            Layout.fillWidth: true
            text: qsTr("或自己填（%1）").arg(page.limits.unit)
            color: Theme.color.textMuted
            Accessible.ignored: true
        }
        SeparatedField {
            id: field

            Layout.fillWidth: true
            name: qsTr("新的%1，%2").arg(page.limits.name).arg(page.limits.unit)
            help: own.text
            typed: page.limits.typed
            maximumLength: 16
            onEdited: text => page.limits.type(text)
            onAccepted: page.limits.offer()
        }
    }
    Notice {
        Layout.fillWidth: true
        text: page.limits.errorText
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("下一步")
        onClicked: page.limits.offer()
    }
}
