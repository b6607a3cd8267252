pragma ComponentBehavior: Bound

import QtQuick
import "../overlays"
import ".."
import theme
import viewmodels

// The participant's window: the phone, which shows the study's own screens or a task's bank, and the task beside it. The phone
// keeps its place: in the middle of a wide window, at the left of a square one. In a narrow one the task stands below it. All of
// it is scaled as a whole.
Window {
    id: root

    required property StudyViewModel room
    required property LastUsed lastUsed
    // Whether nothing may move.
    property bool still: false

    readonly property int phoneWidth: 390
    readonly property int phoneHeight: 844
    readonly property int rim: 13
    readonly property int around: 22
    readonly property int beside: 380
    readonly property bool wide: width > height * 0.9
    readonly property bool centred: width > height * 1.3
    readonly property int side: beside + around
    readonly property bool working: !room.between

    width: Math.min(1264, Screen.desktopAvailableWidth)
    height: Math.min(914, Screen.desktopAvailableHeight - 40)
    minimumWidth: 320
    minimumHeight: 480
    visible: false
    title: qsTr("小象银行 · 研究")
    color: Theme.color.desk

    Binding {
        target: Theme
        property: "version"
        value: root.room.bank ? root.room.bank.settings.version : root.room.version
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.room.bank ? root.room.bank.settings.textScale : root.room.textScale
    }
    Binding {
        target: Theme
        property: "palette"
        value: root.room.bank ? root.room.bank.settings.palette : "light"
    }
    Binding {
        target: Theme
        property: "largeTargets"
        value: root.room.bank ? root.room.bank.settings.largeTargets : false
    }
    Binding {
        target: Theme
        property: "still"
        value: root.still || (root.room.bank ? root.room.bank.settings.still : false)
    }
    Binding {
        target: Theme
        property: "renderScale"
        value: stage.scale * Screen.devicePixelRatio
    }
    Binding {
        target: Theme
        property: "keyboardInUse"
        value: root.lastUsed.keyboard
    }

    Shortcut {
        sequence: "F7"
        context: Qt.ApplicationShortcut
        onActivated: root.room.toggleReader()
    }
    Shortcut {
        sequence: "F3"
        context: Qt.ApplicationShortcut
        onActivated: root.room.readAloud()
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.color.desk }
            GradientStop { position: 1; color: Theme.color.deskDeep }
        }
    }

    // What is read and worked: the phone, and while a task goes on what stands beside it.
    Item {
        id: stage

        objectName: "study-stage"
        anchors.centerIn: parent
        width: root.phoneWidth + 2 * (root.rim + root.around) + (root.centred ? 2 : root.wide ? 1 : 0) * root.side
        height: root.phoneHeight + 2 * (root.rim + root.around) + (root.working && !root.wide ? bar.height + root.around : 0)
        scale: Math.max(0.3, Math.min(root.width / width, root.height / height))

        Phone {
            id: phone

            x: root.rim + root.around + (root.centred ? root.side : 0)
            y: root.rim + root.around
            width: root.phoneWidth
            height: root.phoneHeight
            rimWidth: root.rim

            FocusScope {
                id: glass

                objectName: "phone-screen"
                anchors.fill: parent
                clip: true
                focus: true

                Loader {
                    id: bankPlace

                    anchors.fill: parent
                    focus: true
                    active: root.room.bank !== null
                    enabled: !root.room.paused
                    sourceComponent: Shell {
                        app: root.room.bank
                        marksReader: false
                    }
                    onLoaded: Qt.callLater(root.takeFocus)
                }
                Loader {
                    id: pagePlace

                    anchors.fill: parent
                    active: root.room.between && root.room.bank === null
                    sourceComponent: root.pageOf(root.room.screen)
                    onLoaded: Qt.callLater(root.takeFocus)
                }
                // While the time stands still, the bank is out of sight.
                Rectangle {
                    anchors.fill: parent
                    visible: root.room.paused
                    color: Theme.color.background
                }
            }
        }
        TaskBar {
            id: bar

            x: root.wide ? phone.x + phone.width + root.rim + root.around : phone.x
            y: root.wide ? phone.y : phone.y + phone.height + root.rim + root.around
            width: root.wide ? root.beside : phone.width
            height: root.wide ? Math.min(implicitHeight, phone.height) : implicitHeight
            visible: root.working
            enabled: root.working
            room: root.room
        }
        ReaderMarks {
            anchors.fill: parent
            reader: root.room.bank ? root.room.bank.reader : root.room.reader
        }
        SpokenNotices {
            announcer: root.room.announcer
        }
    }

    function pageOf(screen: string): Component {
        const pages = {
            preflight: preflight,
            consent: consent,
            instruction: instruction,
            question: question,
            rest: rest,
            thanks: thanks,
        }
        return pages[screen] ?? null
    }

    function takeFocus() {
        const page = pagePlace.item as StudyPage
        const bank = bankPlace.item as Shell
        if (page)
            page.takeFocus()
        else if (bank && root.room.screen === "task")
            bank.focusPage()
    }

    Connections {
        target: root.room
        function onTurned() {
            Qt.callLater(root.takeFocus)
        }
    }

    Component {
        id: preflight

        PreflightPage {
            room: root.room
        }
    }
    Component {
        id: consent

        ConsentPage {
            room: root.room
        }
    }
    Component {
        id: instruction

        InstructionPage {
            room: root.room
        }
    }
    Component {
        id: question

        QuestionPage {
            room: root.room
        }
    }
    Component {
        id: rest

        RestPage {
            room: root.room
        }
    }
    Component {
        id: thanks

        ThanksPage {
            room: root.room
        }
    }
}
