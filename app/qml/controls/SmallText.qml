import theme

// What is said beside the main thing.
AppText {
    color: Theme.color.textMuted
    font.pixelSize: Theme.small
}
