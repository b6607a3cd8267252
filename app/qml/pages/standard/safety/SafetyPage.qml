pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// The safety centre: whether all is well, the fastest way to stop everything, and each thing with its state.
StandardPage {
    id: page

    readonly property SafetyViewModel safety: app.safety

    title: qsTr("安全中心")
    firstFocus: freeze.visible ? freeze : unfreeze

    Card {
        Layout.fillWidth: true
        hero: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("安全状况：%1").arg(page.safety.summary)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.metrics.gap

            Icon {
                name: page.safety.allGood ? "shield" : "warning"
                size: Math.round(Theme.iconLarge * 1.5)
                color: Theme.color.heroText
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                SmallText {
                    Layout.fillWidth: true
                    text: qsTr("安全状况")
                    color: Theme.color.heroTextMuted
                    Accessible.ignored: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: page.safety.summary
                    color: Theme.color.heroText
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.safety.locks.loading && !page.safety.locks.known
        errorText: page.safety.locks.errorText
    }
    ActionButton {
        id: freeze

        Layout.fillWidth: true
        visible: page.safety.locks.known && !page.safety.locks.frozen
        iconName: "lock"
        text: qsTr("马上锁住账户")
        onClicked: page.safety.locks.freezeAll()
    }
    ActionButton {
        id: unfreeze

        Layout.fillWidth: true
        visible: page.safety.locks.anyFrozen && !page.safety.locks.pinLocked
        kind: ActionButton.Secondary
        iconName: "unlock"
        text: qsTr("打开账户的锁")
        onClicked: page.safety.locks.unfreezeAll()
    }
    Repeater {
        model: page.safety.items

        delegate: RowButton {
            required property string place
            required property string sign
            required property string name
            required property string status
            required property bool good

            Layout.fillWidth: true
            iconName: good ? sign : "warning"
            text: name
            detail: status
            onClicked: page.app.navigation.open(place)
        }
    }
    HeadingText {
        Layout.fillWidth: true
        text: qsTr("防骗")
        font.pixelSize: Theme.lead
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "call"
        text: qsTr("怀疑遇到骗子")
        detail: qsTr("怎么骗、怎么办、找谁")
        sentence: qsTr("怀疑遇到骗子，看看怎么骗、怎么办、找谁")
        onClicked: page.app.navigation.open("safety/Scam")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "people"
        text: qsTr("家人把关")
        detail: page.safety.scam.guardianText
        sentence: qsTr("家人把关，%1").arg(page.safety.scam.guardianText)
        onClicked: page.app.navigation.open("transfers/Family")
    }
    RowButton {
        Layout.fillWidth: true
        iconName: "lock"
        text: qsTr("现在锁屏")
        detail: qsTr("走开一会儿，别人看不到；按密码打开")
        sentence: qsTr("现在锁屏，走开一会儿，别人看不到，按密码打开")
        leads: false
        onClicked: page.app.session.lock()
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
