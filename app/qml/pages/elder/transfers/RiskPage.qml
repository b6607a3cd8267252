import QtQuick
import QtQuick.Layouts
import controls

// What the bank's risk control asks before any PIN.
ElderPage {
    id: page

    title: page.app.risk.title
    firstFocus: warning

    RiskWarning {
        id: warning

        Layout.fillWidth: true
        app: page.app
    }
    Notice {
        Layout.fillWidth: true
        text: page.app.risk.errorText
    }
    AppText {
        id: question

        Layout.fillWidth: true
        text: qsTr("您想怎么办？")
        font.bold: true
    }
    AnswerList {
        Layout.fillWidth: true
        enabled: !page.app.risk.busy
        name: question.text
        model: page.app.risk.answers
        onChosen: value => page.app.risk.choose(value)
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("不急：%1前不选，这笔就作废，钱不动。").arg(page.app.review.deadline)
    }

    Item {
        Layout.fillHeight: true
    }

    Item {
        implicitHeight: 1
    }
}
