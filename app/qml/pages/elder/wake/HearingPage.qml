import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// How long 小象 takes to answer; where it is recognised is chosen in the standard version.
ElderPage {
    id: page

    readonly property HearingViewModel hearing: app.hearing

    title: qsTr("听得有多快")
    heading: qsTr("小象听您说话要多久？")
    firstFocus: done

    AppText {
        Layout.fillWidth: true
        text: page.hearing.speed
        font.bold: true
    }
    FactList {
        Layout.fillWidth: true
        visible: page.hearing.spoken
        model: page.hearing.stages
    }
    AppText {
        Layout.fillWidth: true
        visible: !page.hearing.spoken
        text: qsTr("打开以后还没有说过话。")
    }
    Item {
        Layout.fillHeight: true
    }
    ActionButton {
        id: done

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        text: qsTr("好了")
        onClicked: page.app.navigation.back()
    }
}
