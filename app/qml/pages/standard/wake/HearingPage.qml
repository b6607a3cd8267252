import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// For those who run the bench: where speech is recognised, how quickly, and what a person's wait is made of.
StandardPage {
    id: page

    readonly property HearingViewModel hearing: app.hearing

    title: qsTr("听得有多快")
    firstFocus: places.firstButton

    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        AppText {
            id: placeHeading

            Layout.fillWidth: true
            text: qsTr("用什么来认")
            font.bold: true
        }
        Choices {
            id: places

            Layout.fillWidth: true
            name: placeHeading.text
            model: page.hearing.places
            onChosen: value => page.hearing.choosePlace(value)
        }
        AppText {
            Layout.fillWidth: true
            text: page.hearing.speed
        }
        SmallText {
            Layout.fillWidth: true
            text: qsTr("“自动”会量一量，哪个快就用哪个。改了以后，下次打开时生效。")
            color: Theme.color.textMuted
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("上一句话用了多久")
        font.pixelSize: Theme.lead
    }
    Card {
        Layout.fillWidth: true
        visible: page.hearing.spoken

        FactList {
            Layout.fillWidth: true
            model: page.hearing.stages
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: !page.hearing.spoken
        text: qsTr("打开以后还没有说过话。")
    }
    SmallText {
        Layout.fillWidth: true
        text: qsTr("“平常”是最近二十句的中间值。这里只记用时，不记说了什么。")
        color: Theme.color.textMuted
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
