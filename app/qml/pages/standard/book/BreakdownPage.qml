import QtQuick
import QtQuick.Layouts
import controls
import theme

// The whole breakdown of a span; each part leads to its entries.
StandardPage {
    id: page

    title: qsTr("收支构成")
    firstFocus: choices.firstButton

    HeadingText {
        Layout.fillWidth: true
        text: page.app.book.spanText
        font.pixelSize: Theme.lead
    }
    BreakdownChoices {
        id: choices

        Layout.fillWidth: true
        app: page.app
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.book.loading && !page.app.book.known
        errorText: page.app.book.errorText
        empty: page.app.book.nothingOfSide
        emptyIcon: "chart"
        emptyText: qsTr("这段时间没有这样的收支，可以换一段时间看看")
    }
    Card {
        Layout.fillWidth: true
        visible: !page.app.book.nothingOfSide

        ShareList {
            Layout.fillWidth: true
            model: page.app.book.shares
            name: page.app.book.sharesName
            onOpened: key => page.app.book.openShare(key)
        }
    }
    Item {
        implicitHeight: Theme.metrics.gap
    }
}
