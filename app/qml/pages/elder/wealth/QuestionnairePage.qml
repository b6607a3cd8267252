import QtQuick
import QtQuick.Layouts
import controls
import theme

// The questions that the bank asks before it sells what may lose value. They are answered with a person beside one.
ElderPage {
    id: page

    title: qsTr("买理财前的几个问题")
    heading: qsTr("这几个问题请到网点答")
    firstFocus: ways

    AppText {
        Layout.fillWidth: true
        text: qsTr("买会涨会跌的东西以前，银行要先问几个问题，看您能接受亏多少。到网点，工作人员陪您答。不买，就不用答。")
    }
    BranchWays {
        id: ways

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        app: page.app
    }
    Item {
        Layout.fillHeight: true
    }
}
