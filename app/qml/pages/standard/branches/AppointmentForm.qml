import QtQuick
import QtQuick.Layouts
import controls
import theme

// What for, which day, which time, on one page. For a number, what for alone.
StandardPage {
    id: page

    title: page.app.branches.forNumber ? qsTr("取号") : qsTr("预约网点")
    firstFocus: what

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: false
        errorText: page.app.branches.errorText
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            id: whatHeading

            Layout.fillWidth: true
            text: qsTr("办什么")
            font.pixelSize: Theme.lead
        }
        Choices {
            id: what

            Layout.fillWidth: true
            name: whatHeading.text
            model: page.app.branches.serviceChoices
            onChosen: value => page.app.branches.chooseService(value)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: !page.app.branches.forNumber
        spacing: Theme.metrics.gap

        HeadingText {
            id: dayHeading

            Layout.fillWidth: true
            text: qsTr("哪天去")
            font.pixelSize: Theme.lead
        }
        Choices {
            Layout.fillWidth: true
            name: dayHeading.text
            model: page.app.branches.dayChoices
            onChosen: value => page.app.branches.chooseDay(value)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: page.app.branches.dayChosen && !page.app.branches.forNumber
        spacing: Theme.metrics.gap

        HeadingText {
            id: timeHeading

            Layout.fillWidth: true
            text: qsTr("几点")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            visible: page.app.branches.dayFull
            text: qsTr("这天约满了，请换一天。")
        }
        Choices {
            Layout.fillWidth: true
            name: timeHeading.text
            model: page.app.branches.timeChoices
            onChosen: value => page.app.branches.chooseTime(value)
        }
    }
    Item {
        Layout.fillHeight: true
    }
    SmallText {
        Layout.fillWidth: true
        visible: !page.app.branches.canSubmit
        text: page.app.branches.forNumber ? qsTr("先选好办什么，再点下一步。") : qsTr("先选好办什么、哪天去、几点，再点下一步。")
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        enabled: page.app.branches.canSubmit
        text: qsTr("下一步")
        onClicked: page.app.branches.submit()
    }
}
