import QtQuick
import QtQuick.Layouts
import controls
import theme

// Where the money went, the most first. A touch shows what it is made of.
ElderPage {
    id: page

    title: qsTr("钱花在哪儿了")
    firstFocus: list.first

    AppText {
        Layout.fillWidth: true
        text: Theme.clauses(page.app.book.sharesShown)
        Accessible.name: page.app.book.sharesSummary
    }
    LoadState {
        Layout.fillWidth: true
        app: page.app
        loading: page.app.book.loading && !page.app.book.known
        errorText: page.app.book.errorText
        empty: page.app.book.nothingOfSide
        emptyIcon: "chart"
        emptyText: qsTr("这段时间没有花钱。可以回去换一段时间看。")
        wayText: qsTr("回去换一段时间")
        onWayTaken: page.app.navigation.back()
    }
    Card {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.metrics.gap
        visible: !page.app.book.nothingOfSide

        ShareList {
            id: list

            Layout.fillWidth: true
            model: page.app.book.shares
            name: page.app.book.sharesName
            onOpened: key => page.app.book.openShare(key)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
