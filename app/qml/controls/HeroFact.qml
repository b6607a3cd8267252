import theme

// A name and a value on the page's large area.
Fact {
    ink: Theme.color.heroText
    mutedInk: Theme.color.heroTextMuted
    strong: true
}
