import QtQuick
import viewmodels

// How a transfer ended.
Seal {
    id: root

    required property AppViewModel app
    readonly property ResultViewModel result: app.result
    readonly property bool bad: result.outcome === "failed"

    kind: result.done ? Seal.Good : bad ? Seal.Bad : Seal.Waiting
    iconName: result.done ? "check" : bad ? "close" : ["expired", "waiting"].includes(result.outcome) ? "clock" : "undo"
    title: result.title
    message: result.done ? "" : result.message
    money: result.done ? result.amount : null
    Accessible.name: qsTr("%1。%2").arg(result.title).arg(result.message)
}
