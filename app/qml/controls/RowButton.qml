pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

// A row of a list that leads somewhere. It is heard as one sentence.
PressControl {
    id: control

    required property string sentence
    property string detail: ""
    property string initial: ""
    property string iconName: ""
    property bool leads: true

    // Its words come first: a picture that would break the title, or a name or number below it, is left out.
    readonly property real picture: initial !== "" ? picturePlace.implicitWidth : iconName !== "" ? Theme.icon : 0
    readonly property bool fits: picture === 0 || Math.max(titleText.naturalWidth, widestWord()) + picture + Theme.metrics.gap
                                 + (leads ? chevron.width + Theme.metrics.gap : 0) <= availableWidth
    // Rows of one list show their pictures together or not at all.
    property bool together: true
    readonly property bool pictured: picture > 0 && fits && together

    // What picture and arrow leave for the words; told from the outside, so that the words do not ask for what they make.
    readonly property real room: availableWidth - (pictured ? picture + Theme.metrics.gap : 0)
                                 - (leads ? chevron.width + Theme.metrics.gap : 0)
    // Whether what stands below the title has room on one line.
    readonly property bool short: detailMetrics.height > 0 && detailMetrics.advanceWidth(detail) <= room
    // Beside more than two lines the picture stands by the first one.
    readonly property bool tall: words.height > 3 * titleText.font.pixelSize

    function widestWord(): real {
        return Math.max(0, ...Theme.pieces(detail).map(word => Theme.whole(word) ? detailMetrics.advanceWidth(word) : 0))
    }

    function agree() {
        const rows = Array.from(parent === null ? [] : parent.children).filter(row => row instanceof RowButton && row.visible)
        const all = rows.every(row => row.fits)
        rows.forEach(row => row.together = all)
    }

    onFitsChanged: Qt.callLater(agree)
    onVisibleChanged: Qt.callLater(agree)
    Component.onCompleted: Qt.callLater(agree)

    leftPadding: Theme.metrics.padding
    rightPadding: Theme.metrics.padding
    topPadding: Theme.metrics.gapSmall
    bottomPadding: Theme.metrics.gapSmall
    target: Theme.metrics.mainTarget
    radius: Theme.metrics.radius

    background: Rectangle {
        radius: control.radius
        color: !control.enabled ? Theme.color.disabled : control.down ? Theme.color.primaryTint : Theme.color.surface
        border.width: Theme.color.edgeWidth
        border.color: control.down ? Theme.color.primary : Theme.color.edge
    }
    contentItem: RowLayout {
        spacing: Theme.metrics.gap

        Loader {
            id: picturePlace

            Layout.alignment: control.tall ? Qt.AlignTop : Qt.AlignVCenter
            active: control.initial !== ""
            visible: control.pictured && active
            sourceComponent: Initial {
                character: control.initial
            }
        }
        Loader {
            Layout.alignment: control.tall ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: control.tall ? Math.max(0, (titleText.height / titleText.lineCount - height) / 2) : 0
            active: control.iconName !== ""
            visible: control.pictured && active
            sourceComponent: Icon {
                name: control.iconName
                color: Theme.color.primary
            }
        }
        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            AppText {
                id: titleText

                Layout.fillWidth: true
                text: Theme.remarked(control.text)
                font.bold: true
                color: control.enabled ? Theme.color.text : Theme.color.textDisabled
                Accessible.ignored: true
            }
            SmallText {
                id: detailText

                Layout.fillWidth: true
                visible: text !== ""
                text: Theme.parts(control.detail, control.short)
                Accessible.ignored: true

                FontMetrics {
                    id: detailMetrics

                    font: detailText.font
                }
            }
        }
        Icon {
            id: chevron

            visible: control.leads
            name: "forward"
            size: Math.round(Theme.icon * 0.75)
            color: Theme.color.textMuted
        }
    }
    Accessible.name: sentence
    // What stands below the title is heard after it, where the sentence is no more than the title.
    Accessible.description: sentence === text ? detail : ""
}
