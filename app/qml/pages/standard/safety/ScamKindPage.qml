import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One type of scam: how it goes, how one knows it, what to do now.
StandardPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam
    readonly property LocksViewModel locks: app.safety.locks

    title: scam.name
    firstFocus: locks.known && !locks.frozen ? freeze : hotline

    Card {
        Layout.fillWidth: true

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("怎么骗")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: page.scam.how
        }
    }
    Card {
        Layout.fillWidth: true

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("看到这个就要当心")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: page.scam.sign
        }
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.metrics.gap

        HeadingText {
            Layout.fillWidth: true
            text: qsTr("现在怎么办")
            font.pixelSize: Theme.lead
        }
        AppText {
            Layout.fillWidth: true
            text: page.scam.advice
        }
        ActionButton {
            id: freeze

            Layout.fillWidth: true
            visible: page.locks.known && !page.locks.frozen
            iconName: "lock"
            text: qsTr("一键锁住，钱转不走")
            onClicked: page.locks.freezeAll()
        }
        ActionButton {
            id: hotline

            Layout.fillWidth: true
            kind: ActionButton.Secondary
            iconName: "call"
            text: qsTr("打反诈热线 %1（模拟）").arg(page.scam.hotline)
            onClicked: page.scam.callHotline()
        }
        Notice {
            Layout.fillWidth: true
            kind: Notice.Hint
            text: page.scam.called
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
