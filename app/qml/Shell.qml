import QtQuick
import QtQuick.Controls.Basic
import overlays
import controls
import theme
import viewmodels

// The phone's screen: the pages, the assistant's bar below every page, and the conversation that may lie over them.
FocusScope {
    id: shell

    required property AppViewModel app
    readonly property string version: app.settings.version
    // The version that the pages on the stack were made in.
    property string shownVersion: ""
    property list<string> shownPages: []
    // Whether the screen reader's marks are drawn here: not where it reads more than the phone.
    property bool marksReader: true
    // Where the page on top stands in the tab bar, if it does.
    property string tab: ""

    focus: true

    function fileOf(page: string): string {
        return Qt.resolvedUrl("pages/%1/%2Page.qml".arg(version).arg(page))
    }

    // Pages once opened stay compiled: the engine would forget and read them again.
    property var compiled: ({})

    function componentOf(page: string): Component {
        const file = fileOf(page)
        if (compiled[file] === undefined) {
            const made = Qt.createComponent(file)
            if (made.status === Component.Error)
                throw new Error(made.errorString())
            compiled[file] = made
        }
        return compiled[file]
    }

    // Bring the stack to what the navigation says: keep what is common, take the rest away, put the new on top.
    function follow() {
        const wanted = app.navigation.stack
        const motion = Theme.motion.pageMs === 0 || shownVersion !== version ? StackView.Immediate : StackView.PushTransition
        let common = 0
        if (shownVersion === version) {
            while (common < shownPages.length && common < wanted.length && shownPages[common] === wanted[common])
                ++common
        }
        if (common === wanted.length && common === shownPages.length)
            return
        sheets.dismiss()
        const leaving = stack.currentItem as Page
        if (leaving)
            leaving.rememberFocus()
        const made = []
        for (let n = common; n < wanted.length; ++n)
            made.push(componentOf(wanted[n]), { app: shell.app, sheetHost: sheets })
        if (common === 0) {
            stack.clear(StackView.Immediate)
            stack.push(made, StackView.Immediate)
        } else if (made.length === 0) {
            stack.pop(stack.get(common - 1), motion === StackView.Immediate ? motion : StackView.PopTransition)
        } else {
            if (common < shownPages.length)
                stack.pop(stack.get(common - 1), StackView.Immediate)
            stack.push(made, motion)
        }
        shownPages = wanted
        shownVersion = version
        const top = stack.currentItem as Page
        tab = top ? top.tab : ""
        focusPage()
    }

    function focusPage() {
        const page = stack.currentItem as Page
        if (page && !conversation.open && !sheets.open)
            page.takeFocus()
    }

    onVersionChanged: follow()
    Component.onCompleted: follow()
    Connections {
        target: shell.app.navigation
        function onChanged() {
            if (shell.app.navigation.covered && sheets.open)
                sheets.dismiss()
            shell.follow()
        }
    }

    Shortcut {
        sequences: ["F2", "Ctrl+Space"]
        onActivated: shell.app.talk()
    }
    Shortcut {
        sequences: ["Esc", "Alt+Left"]
        onActivated: {
            if (sheets.open && !conversation.open)
                sheets.dismiss()
            else
                shell.app.navigation.back()
        }
    }

    FocusScope {
        id: behind

        anchors.fill: parent
        enabled: !conversation.open && !sheets.open && !guidanceQuestion.open && !tour.open
        focus: true

        GuidanceBar {
            id: guidanceBar

            anchors {
                top: parent.top
                left: parent.left
                right: parent.right
            }
            height: implicitHeight
            app: shell.app
        }
        StackView {
            id: stack

            anchors {
                top: guidanceBar.bottom
                left: parent.left
                right: parent.right
                bottom: bar.visible ? bar.top : tabs.visible ? tabs.top : parent.bottom
            }
            focus: true
            clip: true
            // A screen reader would say the role of this container, which has no name, before each page.
            Accessible.ignored: true

            pushEnter: Transition {
                NumberAnimation { property: "x"; from: stack.width * 0.3; to: 0; duration: Theme.motion.pageMs; easing.type: Easing.OutCubic }
                NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion.pageMs }
            }
            pushExit: Transition {
                NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion.pageMs }
            }
            popEnter: Transition {
                NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion.pageMs }
            }
            popExit: Transition {
                NumberAnimation { property: "x"; from: 0; to: stack.width * 0.3; duration: Theme.motion.pageMs; easing.type: Easing.OutCubic }
                NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion.pageMs }
            }
        }

        AssistantBar {
            id: bar

            anchors {
                left: parent.left
                right: parent.right
                bottom: tabs.visible ? tabs.top : parent.bottom
            }
            // On the first pages the assistant is in the middle of the tab bar, until it does something.
            // A page that the program lays over all others stands alone.
            // While a helper's words stand above a page in the largest type, the page needs its room; but an open
            // microphone is always in sight.
            visible: !shell.app.navigation.covered && (!tabs.visible || !tabs.talks)
                     && !(shell.app.guidance.open && crowded && idle)
            app: shell.app
        }

        TabBar {
            id: tabs

            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            visible: current !== "" && fits
            app: shell.app
            current: shell.tab
            talks: shell.app.assistant.activity === "idle" && shell.app.assistant.aside === ""
        }
    }

    SheetHost {
        id: sheets

        anchors.fill: parent
        enabled: open && !conversation.open
        onClosed: shell.focusPage()
    }

    Conversation {
        id: conversation

        anchors.fill: parent
        app: shell.app
        open: shell.app.navigation.conversationOpen
        onOpenChanged: {
            if (!open)
                shell.focusPage()
        }
    }

    Tour {
        id: tour

        anchors.fill: parent
        app: shell.app
        within: behind
        onClosed: shell.focusPage()
    }

    GuidanceMarks {
        anchors.fill: parent
        app: shell.app
    }
    GuidanceQuestion {
        id: guidanceQuestion

        anchors.fill: parent
        app: shell.app
        onAnswered: shell.focusPage()
    }

    SpokenNotices {
        announcer: shell.app.announcer
    }
    ReaderMarks {
        anchors.fill: parent
        reader: shell.app.reader
        drawn: shell.marksReader
    }
}
