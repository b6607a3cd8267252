import QtQuick

// 幸福生活版: large, plain, and still: nothing moves by itself.
TokenSet {
    namesKeys: false
    type: TypeScale {
        small: 24
        base: 26
        lead: 28
        title: 30
        headline: 34
        display: 44
    }
    metrics: Metrics {
        target: 64
        mainTarget: 72
        keypadTarget: 64
        icon: 32
        iconLarge: 44
        margin: 14
        gapSmall: 8
        gap: 14
        gapLarge: 22
        padding: 16
        radiusSmall: 12
        radius: 18
        radiusLarge: 24
        stroke: 2
        liftLow: 3
        liftHigh: 8
    }
    largeMetrics: Metrics {
        target: 88
        mainTarget: 88
        keypadTarget: 88
        icon: 32
        iconLarge: 44
        margin: 14
        gapSmall: 8
        gap: 14
        gapLarge: 22
        padding: 16
        radiusSmall: 12
        radius: 18
        radiusLarge: 24
        stroke: 2
        liftLow: 3
        liftHigh: 8
    }
    motion: Motion {
        pageMs: 0
        sheetMs: 0
        pulseMs: 0
    }
}
