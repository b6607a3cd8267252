pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme
import viewmodels

// Answers that are sentences, one under the other; one of them is chosen, and says so with a sign.
ColumnLayout {
    id: root

    required property Rows model
    required property string name
    // Two lists on one page may offer the same: then each option is named with its list, 喇叭，系统默认.
    property bool namedByList: false
    property alias firstButton: first.item
    signal chosen(value: string)

    // As tall as its rows, however much room the page has.
    Layout.fillHeight: false
    spacing: Theme.metrics.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    QtObject {
        id: first

        property Item item: null
    }
    Repeater {
        model: root.model

        delegate: PressControl {
            id: option

            required property int index
            required property string value
            required property string label
            required property string detail
            required property bool chosen

            Layout.fillWidth: true
            text: label
            target: Theme.metrics.mainTarget
            leftPadding: Theme.metrics.padding
            rightPadding: Theme.metrics.padding
            topPadding: Theme.metrics.gapSmall
            bottomPadding: Theme.metrics.gapSmall
            // The button's own state: Qt takes what it tells assistive technology from there and from nowhere else.
            // A press turns it over by itself; the model alone decides.
            checkable: true
            checked: chosen
            onToggled: checked = Qt.binding(() => option.chosen)
            Accessible.role: Accessible.RadioButton
            Accessible.name: root.namedByList ? qsTr("%1，%2").arg(root.name).arg(label) : label
            Accessible.description: detail
            onClicked: root.chosen(value)
            Component.onCompleted: {
                if (index === 0)
                    first.item = option
            }

            background: Rectangle {
                radius: option.radius
                color: option.down || option.chosen ? Theme.color.primaryTint : Theme.color.surface
                border.width: option.chosen ? 2.5 : Math.max(1.5, Theme.color.edgeWidth)
                border.color: option.chosen ? Theme.color.primary : Theme.color.outline
            }
            contentItem: RowLayout {
                spacing: Theme.metrics.gap

                Rectangle {
                    // Beside more than two lines the sign stands by the first one.
                    readonly property bool tall: words.height > 3 * labelText.font.pixelSize

                    Layout.alignment: tall ? Qt.AlignTop : Qt.AlignVCenter
                    Layout.topMargin: tall ? Math.max(0, (labelText.height / labelText.lineCount - height) / 2) : 0
                    implicitWidth: Theme.icon
                    implicitHeight: Theme.icon
                    radius: width / 2
                    color: option.chosen ? Theme.color.primary : Theme.color.surface
                    border.width: 2
                    border.color: option.chosen ? Theme.color.primary : Theme.color.outline

                    Icon {
                        anchors.centerIn: parent
                        visible: option.chosen
                        name: "check"
                        size: Math.round(Theme.icon * 0.7)
                        color: Theme.color.primaryText
                    }
                }
                ColumnLayout {
                    id: words

                    Layout.fillWidth: true
                    spacing: 0

                    AppText {
                        id: labelText

                        Layout.fillWidth: true
                        text: option.label
                        font.bold: option.chosen || option.detail !== ""
                        color: option.chosen ? Theme.color.primaryTintText : Theme.color.text
                        Accessible.ignored: true
                    }
                    SmallText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: option.detail
                        color: option.chosen ? Theme.color.primaryTintText : Theme.color.textMuted
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
