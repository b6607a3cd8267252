import viewmodels

// The amount of the transfer that is being put together.
MoneyField {
    // A helper who was let in to look sees none of it.
    readonly property bool secret: true
    required property AppViewModel app

    name: qsTr("转账金额，元")
    typed: app.transfer.amountText
    words: app.transfer.amountWords
    onEdited: text => app.transfer.setAmountText(text)
    onAccepted: app.transfer.prepare()
}
