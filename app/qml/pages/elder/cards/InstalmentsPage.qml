import QtQuick
import QtQuick.Layouts
import controls

// One question: in how many parts, each with all that it costs.
ElderPage {
    id: page

    title: qsTr("分几次还")
    heading: page.app.cardInstalments.unavailable ? qsTr("现在不能分几次还") : qsTr("您想分几次还？")
    firstFocus: choices.first ?? load.way

    LoadState {
        id: load

        Layout.fillWidth: true
        app: page.app
        loading: page.app.cardInstalments.loading && !page.app.cardInstalments.known
        errorText: page.app.cardInstalments.errorText
        empty: page.app.cardInstalments.unavailable
        emptyText: qsTr("可能是这个月的账单已经分过、过了日子，或者剩下的钱太少。直接还款就行。")
        wayText: qsTr("看我的信用卡")
        onWayTaken: page.app.navigation.open("cards/Card")
    }
    Notice {
        Layout.fillWidth: true
        visible: choices.count > 0
        kind: Notice.Hint
        text: qsTr("分几次还，要多付手续费。一次还清最省钱。")
    }
    WayList {
        id: choices

        Layout.fillWidth: true
        model: page.app.cardInstalments.plainChoices
        onChosen: parts => page.app.cardInstalments.choose(parts)
    }
    Item {
        Layout.fillHeight: true
    }
}
