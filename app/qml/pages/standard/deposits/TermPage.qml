pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// What each term would bring; a touch on one goes on to the review.
StandardPage {
    id: page

    title: qsTr("存多久")
    firstFocus: terms.count > 0 ? terms.itemAt(0) : null

    AppText {
        Layout.fillWidth: true
        text: page.app.depositOpening.basis
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.depositOpening.errorText
    }
    Repeater {
        id: terms

        model: page.app.depositOpening.terms

        delegate: AmountRow {
            required property string value
            required property string label
            required property string rate
            required property string until
            required property string interest

            required sentence
            Layout.fillWidth: true
            text: label
            detail: until
            amount: interest
            note: qsTr("年利率 %1").arg(rate)
            onClicked: page.app.depositOpening.takeTerm(value)
        }
    }
    Item {
        Layout.fillHeight: true
        implicitHeight: Theme.metrics.gap
    }
}
