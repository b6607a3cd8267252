pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import moderator
import overlays
import theme
import viewmodels

// The moderator's window: a desktop tool, dense, in as many columns as fit, with one key for whatever is done often.
Window {
    id: root

    required property ConsoleViewModel session
    required property LastUsed lastUsed
    property bool still: false

    function ask(what: string) {
        if (what === "skip" ? session.canSkip : what === "give-up" ? session.inTask : session.open && !session.over)
            sheet.open(what, root.activeFocusItem)
    }

    function go(item: Item) {
        if (item && item.visible && item.enabled) {
            item.forceActiveFocus(Qt.ShortcutFocusReason)
            scroller.showItem(item)
        }
    }

    width: Math.min(1440, Screen.desktopAvailableWidth - 40)
    height: Math.min(900, Screen.desktopAvailableHeight - 40)
    minimumWidth: 480
    minimumHeight: 480
    visible: false
    title: qsTr("主持人 · %1").arg(session.title)
    color: Theme.color.background

    Binding { target: Theme; property: "version"; value: "standard" }
    Binding { target: Theme; property: "textScale"; value: root.session.looks.textScale }
    Binding { target: Theme; property: "palette"; value: root.session.looks.palette }
    Binding { target: Theme; property: "still"; value: root.still }
    Binding { target: Theme; property: "renderScale"; value: Screen.devicePixelRatio }
    Binding { target: Theme; property: "keyboardInUse"; value: root.lastUsed.keyboard }

    Component.onCompleted: note.place.forceActiveFocus()

    Instantiator {
        model: root.session.levels

        delegate: Shortcut {
            required property int level
            required property string key

            sequence: key
            enabled: root.session.inTask && !sheet.up
            onActivated: root.session.assist(level)
        }
    }
    Shortcut { sequence: root.session.keys["note"]; enabled: !sheet.up; onActivated: root.go(note.place) }
    Shortcut { sequence: root.session.keys["go-on"]; enabled: root.session.canGoOn && !sheet.up; onActivated: root.session.goOn() }
    Shortcut { sequence: root.session.keys["pause"]; enabled: root.session.inTask && !sheet.up; onActivated: root.session.pause() }
    Shortcut { sequence: root.session.keys["skip"]; enabled: !sheet.up; onActivated: root.ask("skip") }
    Shortcut { sequence: root.session.keys["give-up"]; enabled: !sheet.up; onActivated: root.ask("give-up") }
    Shortcut { sequence: root.session.keys["end"]; enabled: !sheet.up; onActivated: root.ask("end") }
    Shortcut { sequence: root.session.keys["look"]; enabled: root.session.open && !sheet.up; onActivated: root.session.look() }
    Shortcut { sequence: root.session.keys["hold-heard"]; enabled: wizard.visible && !sheet.up; onActivated: root.session.wizard.holdHeard() }
    Shortcut { sequence: root.session.keys["hold-said"]; enabled: wizard.visible && !sheet.up; onActivated: root.session.wizard.holdSaid() }
    Shortcut { sequence: root.session.keys["let-go"]; enabled: wizard.visible && !sheet.up; onActivated: wizard.letGo() }
    Shortcut { sequence: root.session.keys["instead"]; enabled: !sheet.up; onActivated: root.go(wizard.place) }
    Shortcut { sequence: root.session.keys["incidents"]; enabled: !sheet.up; onActivated: root.go(incidents.first) }
    Shortcut { sequence: root.session.keys["timeline"]; enabled: !sheet.up; onActivated: timeline.enter() }

    ColumnLayout {
        anchors.fill: parent
        enabled: !sheet.up
        spacing: 0

        ConsoleBar {
            Layout.fillWidth: true
            session: root.session
            onEndAsked: root.ask("end")
        }
        Scroller {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true

            GridLayout {
                id: grid

                readonly property real narrowest: 330 * Theme.textScale

                Layout.fillWidth: true
                Layout.topMargin: Theme.metrics.gap
                columns: Math.max(1, Math.min(3, Math.floor((width + columnSpacing) / (narrowest + columnSpacing))))
                columnSpacing: Theme.metrics.gap
                rowSpacing: Theme.metrics.gap
                uniformCellWidths: true

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.metrics.gap

                    ChecksPanel {
                        session: root.session
                    }
                    TaskPanel {
                        session: root.session
                        onSkipAsked: root.ask("skip")
                        onGiveUpAsked: root.ask("give-up")
                    }
                    LivePanel {
                        session: root.session
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.metrics.gap

                    NotePanel {
                        id: note

                        session: root.session
                    }
                    AssistPanel {
                        session: root.session
                    }
                    IncidentsPanel {
                        id: incidents

                        session: root.session
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.metrics.gap

                    WizardPanel {
                        id: wizard

                        session: root.session
                        wizard: root.session.wizard
                    }
                    TimelinePanel {
                        id: timeline

                        session: root.session
                    }
                }
            }
        }
    }
    ReasonSheet {
        id: sheet

        anchors.fill: parent
        onConfirmed: (what, reason) => {
            if (what === "skip")
                root.session.skip(reason)
            else if (what === "give-up")
                root.session.giveUp(reason)
            else
                root.session.end(what === "withdrawn", reason)
        }
    }
    SpokenNotices {
        announcer: root.session.announcer
    }
}
