pragma Singleton

import QtQuick

// The one place that knows which version and which text size is shown. Controls and pages read tokens, nothing else.
QtObject {
    id: theme

    // Set by the window from the settings.
    property string version: "standard"
    property real textScale: 1.0
    // light, dark or contrast.
    property string palette: "light"
    // Whether everything that can be pressed has at least the side that people of 65 to 95 hit surely: 14 mm, 88 dp.
    property bool largeTargets: false
    // Device pixels a logical pixel of the canvas takes, so that pictures are drawn as sharp as text.
    property real renderScale: 1.0
    // Whether the last thing a person touched was the keyboard: only then is the focus ring shown.
    property bool keyboardInUse: false
    // Whether the first look around is on: what it points at keeps its colours, although nothing below it can be pressed.
    property bool touring: false
    // Whether nothing may move: for people who get dizzy, for pictures, for tests.
    property bool still: false
    property string family: "Xiaoxiang Sans"

    readonly property TokenSet standardTokens: StandardTokens {}
    readonly property TokenSet elderTokens: ElderTokens {}
    readonly property Motion noMotion: Motion {
        pageMs: 0
        sheetMs: 0
        pulseMs: 0
    }
    readonly property ColorRoles lightPalette: LightPalette {}
    readonly property ColorRoles darkPalette: DarkPalette {}
    readonly property ColorRoles contrastPalette: ContrastPalette {}

    readonly property TokenSet tokens: version === "elder" ? elderTokens : standardTokens
    readonly property ColorRoles color: palette === "dark" ? darkPalette : palette === "contrast" ? contrastPalette : lightPalette
    // Parts of a chart in their order; further ones are drawn in the colour of outlines.
    readonly property list<color> chartTones: [color.chart1, color.chart2, color.chart3, color.chart4, color.chart5, color.chart6]
    readonly property Metrics metrics: largeTargets ? tokens.largeMetrics : tokens.metrics
    // Whether a button says in sight which key presses it.
    readonly property bool namesKeys: tokens.namesKeys
    readonly property Motion motion: still ? noMotion : tokens.motion

    // Small text grows faster, so that at the largest step it too has the 30 pixels of 适老化规范 1.1.
    readonly property int small: Math.round(tokens.type.small + Math.max(30 - tokens.type.small, tokens.type.small) * (textScale - 1))
    readonly property int base: scaled(tokens.type.base)
    readonly property int lead: scaled(tokens.type.lead)
    readonly property int title: scaled(tokens.type.title)
    readonly property int headline: scaled(tokens.type.headline)
    readonly property int display: scaled(tokens.type.display)
    // Between two paragraphs: their baselines lie 1.3 times as far apart as those of lines (适老化规范 1.2).
    readonly property int paragraph: Math.ceil(base * 0.46)

    // Icons grow with the text, but only half as much: at the largest step the words need the room.
    readonly property real iconScale: 1 + (textScale - 1) / 2
    readonly property int icon: Math.round(metrics.icon * iconScale)
    readonly property int iconLarge: Math.round(metrics.iconLarge * iconScale)

    // What `phrases` has made, by its text: pages ask for the same again each time they open.
    readonly property var made: new Map()
    readonly property int mostMade: 2000

    // Lines break between the words of `text` and not inside a name or a number: word joiners hold each word together.
    // After a Chinese mark a line may break without a gap there, and in a day after its year. A clause is no word: what no
    // line can hold whole would break at any place, also before its full stop.
    function phrases(text: string): string {
        const known = made.get(text)
        if (known !== undefined)
            return known
        if (made.size >= mostMade)
            made.clear()
        const held = pieces(text).map(word => whole(word) ? Array.from(word).join("\u2060") : word).join("")
        made.set(text, held)
        return held
    }

    // Whether a piece of a text stays on one line: a name or a number does.
    function whole(word: string): bool {
        return word.length <= (/[\dA-Za-z]/.test(word) ? 12 : 6)
    }

    // The pieces of `phrases`, with what stands between them.
    function pieces(text: string): var {
        return text.replace(/([，。、；：？！])(?![”’）》，。、；：？！]) ?/g, "$1\u200B").replace(/(\d年)(?=\d)/g, "$1\u200B")
                   .replace(/([\u4e00-\u9fff])(?=\d+月\d+日)/g, "$1\u200B").split(/([ \n\u200B])/)
    }

    // A name with a remark in brackets, which starts a line of its own where it has to: 黄金（模拟）.
    function remarked(text: string): string {
        return text.replace(/（[^）]{1,6}）/g, remark => "\u200B" + Array.from(remark).join("\u2060"))
    }

    // Parts between which stand dots, one after the other; where they do not fit on one line, one under the other and
    // without the dots, so that none of them hangs at the end of a line.
    function parts(text: string, fit: bool): string {
        return phrases(fit ? text : text.replace(/ *[・·] */g, "\n"))
    }

    // The last four digits of a number at the end of a text, said one by one.
    function tailApart(text: string): string {
        return text.replace(/\d{4}$/, tail => Array.from(tail).join(" "))
    }

    // As `phrases`, and also between the clauses of a Chinese sentence and before an amount in it.
    function clauses(text: string): string {
        return phrases(text.replace(/，/g, "， ").replace(/([\u4e00-\u9fff])([−¥])/g, "$1 $2"))
    }

    function scaled(size: int): int {
        return Math.round(size * theme.textScale)
    }
}
