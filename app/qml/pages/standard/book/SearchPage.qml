pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// Entries of the book, and what keeps the search to some of them.
Page {
    id: page

    title: qsTr("明细")
    firstFocus: field

    header: StandardHeader {
        app: page.app
        title: page.title
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.metrics.gapSmall

        BookSearchField {
            id: field

            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            app: page.app
            placeholderText: qsTr("名字、拼音或金额")
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            BookEntryList {
                id: list

                anchors.fill: parent
                app: page.app

                header: ColumnLayout {
                    width: list.width - 2 * Theme.metrics.margin
                    spacing: Theme.metrics.gapSmall

                    Choices {
                        Layout.fillWidth: true
                        Layout.topMargin: list.ringRoom
                        name: qsTr("看收入还是支出")
                        model: page.app.bookSearch.sides
                        onChosen: value => page.app.bookSearch.chooseSide(value)
                    }
                    Choices {
                        Layout.fillWidth: true
                        name: qsTr("看哪一段时间")
                        model: page.app.bookSearch.spans
                        onChosen: value => page.app.bookSearch.chooseSpan(value)
                    }
                    ActionButton {
                        Layout.fillWidth: true
                        kind: ActionButton.Secondary
                        iconName: page.app.bookSearch.within === "" ? "tag" : "close"
                        text: page.app.bookSearch.within === "" ? qsTr("只看一类")
                                                                : qsTr("不再只看：%1").arg(page.app.bookSearch.within)
                        onClicked: {
                            if (page.app.bookSearch.within === "")
                                page.app.bookSearch.chooseKind()
                            else
                                page.app.bookSearch.widen()
                        }
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: Theme.clauses(page.app.bookSearch.summaryShown)
                        visible: text !== "" && !page.app.bookSearch.empty
                        color: Theme.color.textMuted
                        Accessible.name: page.app.bookSearch.summary
                    }
                    LoadState {
                        Layout.fillWidth: true
                        app: page.app
                        loading: page.app.bookSearch.loading && list.count === 0
                        errorText: page.app.bookSearch.errorText
                        empty: page.app.bookSearch.empty
                        emptyIcon: "search"
                        emptyText: qsTr("没有找到。换一个词，或者少写几个字试试")
                    }
                }
            }
        }
    }
}
