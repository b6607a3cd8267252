import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// What anyone would write with Qt Quick Controls as they come: a few pages on a stack, a long list, no accessibility of
// its own, no theme. The peer of `script/bench ui`.
ApplicationWindow {
    id: window

    property var pages: [accounts, transfer, settings, entries]

    // The page to show; each change opens another one on top and lets go of the last.
    property int wanted: -1

    function showList() {
        stack.replace(null, entries, StackView.Immediate)
    }
    onWantedChanged: stack.replace(null, pages[wanted])

    width: 460
    height: 914
    title: "peer"

    StackView {
        id: stack

        anchors.fill: parent
        initialItem: home
        pushEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: 180 } }
    }
    Component {
        id: home

        Page {
            header: ToolBar { Label { text: "首页" } }
            ColumnLayout {
                anchors.fill: parent
                Label { text: "¥52,386.20"; font.pixelSize: 34 }
                Repeater {
                    model: ["账户", "转账", "明细", "设置"]
                    delegate: Button { required property string modelData; text: modelData; Layout.fillWidth: true }
                }
            }
        }
    }
    Component {
        id: accounts

        Page {
            header: ToolBar { Label { text: "账户" } }
            ColumnLayout {
                anchors.fill: parent
                Repeater {
                    model: 8
                    delegate: ItemDelegate { required property int index; text: "账户 " + index; Layout.fillWidth: true }
                }
            }
        }
    }
    Component {
        id: transfer

        Page {
            header: ToolBar { Label { text: "转账" } }
            ColumnLayout {
                anchors.fill: parent
                TextField { placeholderText: "金额"; Layout.fillWidth: true }
                TextField { placeholderText: "附言"; Layout.fillWidth: true }
                Button { text: "下一步"; Layout.fillWidth: true }
            }
        }
    }
    Component {
        id: settings

        Page {
            header: ToolBar { Label { text: "设置" } }
            ColumnLayout {
                anchors.fill: parent
                Repeater {
                    model: ["大字", "朗读", "提醒"]
                    delegate: Switch { required property string modelData; text: modelData }
                }
            }
        }
    }
    Component {
        id: entries

        Item {
            ListView {
                anchors.fill: parent
                model: 10000
                delegate: ItemDelegate {
                    required property int index

                    width: ListView.view.width
                    height: 64
                    Label { x: 16; y: 10; text: "商户 " + parent.index; font.pixelSize: 16 }
                    Label { x: 16; y: 36; text: "12:30 · 消费"; font.pixelSize: 13 }
                    Label { anchors.right: parent.right; anchors.rightMargin: 16; y: 20; text: "−¥12.50"; font.pixelSize: 17 }
                }
            }
        }
    }
}
