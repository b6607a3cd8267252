import QtQuick
import theme

// A heading, also for those who hear the page.
AppText {
    font.pixelSize: Theme.title
    font.bold: true
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
