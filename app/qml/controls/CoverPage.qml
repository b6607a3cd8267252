import QtQuick
import QtQuick.Layouts
import theme

// A page that the program lays over all others: a sign, a question, its answers. There is no way round it.
Page {
    id: page

    required property string iconName
    property bool alarming: false
    property alias heading: headingText.text
    default property alias column: scroller.content
    // Says in words that its answers lie below, where they do.
    property alias guided: scroller.guided
    readonly property alias headingItem: place

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.metrics.gap

        Item {
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.metrics.gapLarge * 2
            implicitHeight: Theme.metrics.gap
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Math.round(Theme.iconLarge * 2.2)
            implicitHeight: implicitWidth
            radius: implicitWidth / 2
            color: page.alarming ? Theme.color.negativeTint : Theme.color.primaryTint

            Icon {
                anchors.centerIn: parent
                name: page.iconName
                color: page.alarming ? Theme.color.negative : Theme.color.primary
                size: Math.round(Theme.iconLarge * 1.2)
            }
        }
        FocusScope {
            id: place

            Layout.fillWidth: true
            implicitHeight: headingText.implicitHeight
            activeFocusOnTab: true
            Accessible.role: Accessible.Heading
            Accessible.name: headingText.text
            Accessible.focusable: true

            AppText {
                id: headingText

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.ignored: true
            }
            FocusRing {
                around: place
            }
        }
    }
}
