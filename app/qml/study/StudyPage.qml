import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// A screen of the study in the phone: one thing to read or to answer, in large type. The focus begins at its heading.
FocusScope {
    id: page

    required property StudyViewModel room
    required property string heading
    // A small line above the heading: which of how many.
    property string line: ""
    property string iconName: ""
    property bool centred: false
    default property alias column: scroller.content

    // Another question may stand in the same page: one begins at its top, wherever the last one was left.
    function takeFocus() {
        scroller.turn(-1e6)
        place.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: heading

    Rectangle {
        anchors.fill: parent
        color: Theme.color.background
    }
    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.topMargin: Theme.metrics.gapLarge
        anchors.bottomMargin: Theme.metrics.gap
        spacing: Theme.metrics.gap
        guided: true

        Item {
            visible: page.centred
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.metrics.gapLarge * 3
        }
        Rectangle {
            Layout.alignment: page.centred ? Qt.AlignHCenter : Qt.AlignLeft
            visible: page.iconName !== ""
            implicitWidth: Math.round(Theme.iconLarge * 2.2)
            implicitHeight: implicitWidth
            radius: implicitWidth / 2
            color: Theme.color.accentTint

            Icon {
                anchors.centerIn: parent
                name: page.iconName === "" ? "elephant-mono" : page.iconName
                color: Theme.color.accentTintText
                size: Math.round(Theme.iconLarge * 1.2)
            }
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            horizontalAlignment: page.centred ? Text.AlignHCenter : Text.AlignLeft
            text: page.line
            color: Theme.color.textMuted
        }
        FocusScope {
            id: place

            Layout.fillWidth: true
            implicitHeight: headingText.implicitHeight
            activeFocusOnTab: true
            Accessible.role: Accessible.Heading
            Accessible.name: page.heading
            Accessible.focusable: true

            AppText {
                id: headingText

                width: parent.width
                horizontalAlignment: page.centred ? Text.AlignHCenter : Text.AlignLeft
                text: Theme.clauses(page.heading)
                // In the largest type a line of a headline would hold a few characters.
                font.pixelSize: Theme.textScale > 1.25 ? Theme.title : Theme.headline
                font.bold: true
                Accessible.ignored: true
            }
            FocusRing {
                around: place
            }
        }
    }
}
