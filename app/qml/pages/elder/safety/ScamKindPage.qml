import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// One type of scam in three short paragraphs, and the one thing to press.
ElderPage {
    id: page

    readonly property ScamViewModel scam: app.safety.scam
    readonly property LocksViewModel locks: app.safety.locks

    title: scam.name
    firstFocus: locks.known && !locks.frozen ? freeze : hotline

    AppText {
        Layout.fillWidth: true
        text: page.scam.how
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("看到这个就要当心")
        font.pixelSize: Theme.lead
    }
    AppText {
        Layout.fillWidth: true
        text: page.scam.sign
    }
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
        text: qsTr("马上锁住我的钱")
        onClicked: page.locks.freezeAll()
    }
    ActionButton {
        id: hotline

        Layout.fillWidth: true
        kind: ActionButton.Secondary
        iconName: "call"
        text: qsTr("打 %1 问问（模拟）").arg(page.scam.hotline)
        onClicked: page.scam.callHotline()
    }
    Notice {
        Layout.fillWidth: true
        kind: Notice.Hint
        text: page.scam.called
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
