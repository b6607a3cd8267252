pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme
import viewmodels

// Four limits; each press asks one question.
ElderPage {
    id: page

    readonly property LimitsViewModel limits: app.safety.limits

    title: qsTr("最多能转多少")
    heading: qsTr("您要改哪一个？")

    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.limits.loading && page.limits.rows.count === 0
        errorText: page.limits.errorText
    }
    Repeater {
        model: page.limits.rows

        delegate: RowButton {
            required property string kind
            required property string plainName
            required property string value
            required property string used

            Layout.fillWidth: true
            text: qsTr("%1 %2").arg(plainName).arg(value)
            detail: used
            sentence: used === "" ? qsTr("%1%2，改一改").arg(plainName).arg(value)
                                  : qsTr("%1%2，%3，改一改").arg(plainName).arg(value).arg(used)
            onClicked: page.limits.change(kind)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
