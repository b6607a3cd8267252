import viewmodels

// Any amount of money of a room.
MoneyField {
    required property TypedAmount amount

    typed: amount.text
    words: amount.words
    onEdited: text => amount.setText(text)
}
