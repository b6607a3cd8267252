import QtQuick
import QtQuick.Layouts
import controls

// Another number of the kind.
ElderPage {
    id: page

    title: qsTr("缴%1").arg(page.app.billAccount.kindName)
    heading: qsTr("请填%1").arg(page.app.billAccount.numberName)
    firstFocus: form.field

    NumberForm {
        id: form

        Layout.fillWidth: true
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
