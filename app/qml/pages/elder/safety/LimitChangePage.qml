import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One question: how much at most. Large amounts to press, or a field.
ElderPage {
    id: page

    readonly property LimitsViewModel limits: app.safety.limits

    title: limits.name
    heading: limits.question
    firstFocus: field

    AppText {
        Layout.fillWidth: true
        text: page.limits.now
    }
    Choices {
        Layout.fillWidth: true
        name: page.limits.question
        model: page.limits.choices
        onChosen: value => page.limits.choose(value)
    }
    AppText {
        id: own

        Layout.fillWidth: true
        text: qsTr("或自己写（%1）").arg(page.limits.unit)
        Accessible.ignored: true
    }
    SeparatedField {
        id: field

        Layout.fillWidth: true
        name: own.text
        typed: page.limits.typed
        maximumLength: 16
        onEdited: text => page.limits.type(text)
        onAccepted: page.limits.offer()
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
