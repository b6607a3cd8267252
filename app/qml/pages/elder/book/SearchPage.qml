pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import controls
import theme

// One field, and what it finds.
Page {
    id: page

    title: qsTr("找一笔")
    firstFocus: field

    header: ElderHeader {
        app: page.app
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.metrics.gapSmall

        HeadingText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            text: qsTr("找哪一笔？")
        }
        BookSearchField {
            id: field

            Layout.fillWidth: true
            Layout.leftMargin: Theme.metrics.margin
            Layout.rightMargin: Theme.metrics.margin
            app: page.app
            name: qsTr("找一笔：写名字或金额")
            placeholderText: qsTr("写名字或金额")
        }
        ListGuide {
            Layout.fillWidth: true
            Layout.fillHeight: true
            list: entries

            BookEntryList {
                id: entries

                anchors.fill: parent
                app: page.app

                header: ColumnLayout {
                    width: entries.width - 2 * Theme.metrics.margin
                    spacing: Theme.metrics.gapSmall

                    AppText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: Theme.parts(within.text, within.advanceWidth <= width)
                        font.bold: true

                        TextMetrics {
                            id: within

                            text: [page.app.bookSearch.spanName, page.app.bookSearch.within].filter(part => part !== "").join(" · ")
                            font.family: Theme.family
                            font.pixelSize: Theme.base
                            font.bold: true
                        }
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: page.app.bookSearch.countShown
                        visible: text !== ""
                    }
                    LoadState {
                        Layout.fillWidth: true
                        app: page.app
                        loading: page.app.bookSearch.loading && entries.count === 0
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
