import viewmodels

// What is looked for in the book: words, pinyin, initials or an amount. The list below follows each letter.
SearchField {
    id: field

    required property AppViewModel app

    name: qsTr("找一笔：写名字、拼音或金额")
    text: app.bookSearch.text
    maximumLength: 100
    onSearched: text => app.bookSearch.type(text)
    onAccepted: app.bookSearch.sayFound()
}
